//! The state machine: one person's session on one catalog.

use std::cell::RefCell;

use super::answered::Answered;
use super::details::Details;
use super::draft::Draft;
use super::host::Host;
use super::rest::Rest;
use super::state::State;
use super::{learner_file, link};
use crate::catalog::Catalog;
use crate::model::{Credential, Id, Learner, Month, Offers};
use crate::resolve::{Basis, Destination, Evaluator, Query, Verdicts};
use crate::text::{FieldLabel, Label, Language, Localizer, Notice, label, notice};

/// How many steps a page shows at first, and how many more at a time. Each has a button for every deed,
/// so a thousand of them at once would take a browser most of a second.
pub(super) const STEPS_SHOWN: usize = 100;

/// The app: what one person entered on one catalog, and what they can undo.
///
/// Actions change it ([`Session::apply`]), view models come out of it ([`Session::page`]).
#[derive(Clone)]
pub struct Session<'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) language: Language,
    pub(super) today: Month,
    pub(super) state: State,
    /// Earlier facts and choices, each as the text of a link, oldest first.
    pub(super) past: Vec<String>,
    pub(super) notices: Vec<String>,
    /// The search text of the credential lookup.
    pub(super) search: String,
    pub(super) host: Host,
    /// What the host offers.
    pub(super) offers: Option<Offers>,
    pub(super) details: Details,
    pub(super) draft: Draft,
    /// What the last change was, in words; may be empty.
    pub(super) changed: String,
    /// Whether a form that adds facts says so.
    pub(super) is_of_form: bool,
    /// The part of a link that a form has sent and that was there already.
    pub(super) asked_again: Option<String>,
    /// The form that was refused, and its fields that cannot be read.
    pub(super) unread: (String, Vec<(usize, FieldLabel)>),
    /// The title of the step that the person has just said they have.
    pub(super) just_done: Option<String>,
    /// The most steps that the page shows.
    pub(super) steps_shown: usize,
    /// The questions that were answered last, in this catalog.
    pub(super) answered: Answered,
    /// How the rules of all credentials are judged, in this catalog.
    pub(super) verdicts: RefCell<Verdicts>,
}

impl<'c> Session<'c> {
    /// A new, empty session on a catalog. `today` is the month in which a pathway starts.
    pub fn new(catalog: &'c Catalog, language: Language, today: Month) -> Self {
        Self {
            catalog,
            language,
            today,
            state: State::default(),
            past: Vec::new(),
            notices: Vec::new(),
            search: String::new(),
            host: Host::default(),
            offers: None,
            details: Details::Here,
            draft: Draft::default(),
            changed: String::new(),
            is_of_form: false,
            asked_again: None,
            unread: Default::default(),
            just_done: None,
            steps_shown: STEPS_SHOWN,
            answered: Answered::default(),
            verdicts: RefCell::default(),
        }
    }

    /// A new session at the month of a clock. A clock without a usable month (`None`) is replaced by
    /// the month of the catalog; the line returned then says so.
    pub fn at_clock(
        catalog: &'c Catalog,
        language: Language,
        clock: Option<Month>,
    ) -> (Self, Option<String>) {
        let session = Self::new(catalog, language, clock.unwrap_or_else(|| catalog.month()));
        let month = session.localizer().date(&session.today.to_string());
        let line = clock.is_none().then(|| notice(language, &Notice::Clock(&month)));
        (session, line)
    }

    /// Starts with the facts of a learner, with nothing to undo.
    pub fn begin_as(&mut self, learner: Learner) {
        self.state.learner = learner;
    }

    /// What the person entered and chose.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The catalog.
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What the form that was sent last has done; empty once anything else has changed.
    pub fn form_line(&self) -> &str {
        if self.is_of_form { &self.changed } else { "" }
    }

    /// The title of the step that the person has just said they have, until they change anything else.
    pub fn just_done(&self) -> Option<&str> {
        self.just_done.as_deref()
    }

    /// One line for each part of the input that could not be used.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// Adds lines about input that could not be used.
    pub fn note(&mut self, lines: Vec<String>) {
        self.notices.extend(lines);
    }

    /// What the host page says.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// The name of the heading element so many ranks below the first heading of the widget.
    pub fn heading(&self, rank: usize) -> &'static str {
        self.host.heading_element(rank)
    }

    /// Reads the attributes of the host's element, each by its name. Returns one line for each value
    /// that cannot be used; that attribute keeps its default.
    pub fn set_host(&mut self, attribute: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
        let (host, language, lines) = Host::read(attribute);
        (self.host, self.language) = (host, language);
        lines
    }

    /// Records the address of the catalog, if it is not the bundled one.
    pub fn set_catalog_address(&mut self, address: String) {
        self.host.catalog = Some(address);
    }

    /// The state as the text of a link, which stands behind the `#`. [`Session::open_link`] reads it.
    ///
    /// ```
    /// use credential_pathway::catalog::bundled;
    /// use credential_pathway::model::Month;
    /// use credential_pathway::session::Session;
    /// use credential_pathway::text::Language;
    ///
    /// let today = Month::new(2026, 11).unwrap();
    /// let mut session = Session::new(bundled::shared(), Language::English, today);
    /// let link = "v1&want=credential.aami-cbet&work=bmet.24..2024-05";
    /// session.open_link(link);
    /// assert_eq!(session.state().learner.work[0].months, 24);
    /// assert!(session.notices().is_empty());
    /// assert_eq!(session.link(), link);
    /// ```
    pub fn link(&self) -> String {
        link::write(&self.state)
    }

    /// The state as the text of a link to send, with a sign that tells when it was changed on its way.
    pub fn link_to_send(&self) -> String {
        link::signed(&self.link())
    }

    /// The view as the text of a link: the destination, what is shown and what is open. It holds no
    /// fact about the person, so it may go into the history of the browser.
    pub fn view_link(&self) -> String {
        link::write(&self.state.view())
    }

    /// The text of a link that opens one credential.
    pub fn link_to(&self, id: Id<Credential>) -> String {
        link::write(&State { open: Some(id), ..State::default() })
    }

    /// The learner file: the facts as JSON. [`Session::import_learner_file`] reads it.
    pub fn learner_file(&self) -> String {
        Rest::get().map_or_else(String::new, |rest| self.learner_text(rest))
    }

    #[inline(never)]
    fn learner_text(&self, _: Rest) -> String {
        learner_file::write(&self.state.learner)
    }

    /// The text of a label in the language of the session.
    pub fn label(&self, words: Label) -> &'static str {
        label(self.language, words)
    }

    /// The title of the widget.
    pub fn title(&self) -> String {
        self.localizer().title()
    }

    /// Which country the catalog is for, and what becomes of what a person enters.
    pub fn privacy(&self) -> String {
        self.localizer().privacy()
    }

    /// The texts of the catalog, in the language and the month of the session.
    pub fn localizer(&self) -> Localizer<'_> {
        let (catalog, offers) = (self.catalog, self.offers.as_ref());
        Localizer { catalog, language: self.language, today: self.today, offers }
    }

    /// What judges conditions by the facts of the learner.
    pub fn evaluator(&self) -> Evaluator<'_> {
        Evaluator { catalog: self.catalog, learner: &self.state.learner, today: self.today }
    }

    pub(super) fn query(&self, destination: &Destination, basis: Basis) -> Query {
        let destination = *destination;
        Query { destination, basis, objective: self.state.objective, today: self.today }
    }
}
