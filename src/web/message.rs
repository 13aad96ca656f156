//! Messages to the app.

use js_sys::Function;
use web_sys::{File, HtmlElement};

use super::host_catalogs::HostCatalog;
use super::panel::{Folded, Panel};
use super::sent::Sent;
use credential_pathway::session::{Action, FileKind};
use credential_pathway::text::Label;

/// A message to the app.
pub enum Message {
    /// An element shows the app: the element, the function that is called with each event, a state to
    /// start with as the text of a link, whether that state comes before any other, and the catalog.
    Mount(HtmlElement, Function, String, bool, HostCatalog),
    /// The attributes of the element changed; its catalog.
    Refresh(HostCatalog),
    /// The shipped catalog has changed: its details are there, on their way again, or not to be had.
    Renew,
    /// The rest of the module is there, or could not be loaded.
    Rest,
    /// No element shows the app any more.
    Suspend,
    /// A person does something.
    Act(Action),
    /// The browser has to do something.
    Effect(Effect),
    /// The browser did something: the line to show, and a text to copy by hand.
    Outcome(Label, Option<String>),
    /// The browser has painted that something was pressed.
    Painted,
    /// What was pressed is done: it is time to find what the page says.
    Build,
    /// That is found: it is time to make its elements.
    Draw,
    /// They are made: it is time to show them.
    Show,
    /// That is painted: it is time to show the next parts of it, or to move the focus. Within the task that shows, the
    /// browser would have to lay out the page twice.
    Follow,
    /// The page has been painted: it is time to ask what would make the best route better.
    Ask,
    /// A part of the page is opened, or closed.
    Toggle(Panel),
    /// A part is opened for the first time.
    Unfold(Folded),
    /// A form is sent.
    Send(Sent),
    /// The host sets the state by the text of a link, or by a part of it that starts with `&`.
    SetState(String),
    /// The search text of the credential lookup.
    Search(String),
    /// The search text of the goals.
    SearchGoals(String),
    /// Typing has come to rest, if the search text of the goals is still this one.
    Rested(String),
    /// A link to this page was opened on it.
    OpenLink(String),
    /// A learner file was chosen: its summary.
    TakeLearnerFile(String),
    /// The host's offers: the document that the checker has given, and line by line why there is none.
    TakeOffers(String, String),
    /// The link of an offer was pressed: its id.
    Offer(String),
    /// The page is at another entry of its history.
    Arrive,
    /// The person went back in the history: the text of the link of that entry.
    Back(Option<String>),
}

/// Something that only the browser can do.
#[derive(Clone)]
pub enum Effect {
    /// Copies a link to this page.
    Share,
    /// Copies what is shown as text.
    CopyText,
    /// Prints.
    Print,
    /// Stores the state on this device.
    Save,
    /// Deletes the stored state.
    Forget,
    /// Downloads the learner file.
    Export,
    /// Downloads another file.
    File(FileKind),
    /// Loads a learner file.
    Import(File),
    /// Loads the details of the catalog, for the first time or again.
    Details,
    /// Loads the rest of the module again.
    Rest,
}

impl Effect {
    /// Whether it needs the details of the catalog: sources, renewals and dates of exams.
    pub fn needs_details(&self) -> bool {
        matches!(self, Self::Print | Self::File(_))
    }
}

impl Message {
    /// Whether a person presses something that may change all of the page, or write much.
    pub fn is_press(&self) -> bool {
        match self {
            Self::Act(_) | Self::Send(_) | Self::Toggle(_) | Self::Unfold(_) => true,
            Self::Effect(effect) => effect.needs_details(),
            _ => false,
        }
    }

    /// Whether only the rest of the module can do it, so that it has to wait.
    pub fn needs_rest(&self) -> bool {
        match self {
            Self::Act(_)
            | Self::Send(_)
            | Self::TakeLearnerFile(_)
            | Self::TakeOffers(..)
            | Self::Toggle(Panel::Have) => true,
            Self::Effect(effect) => !matches!(effect, Effect::Details | Effect::Rest),
            _ => false,
        }
    }

    /// Whether it is of a person or the page, so that it comes after what waits. What is typed does not: the
    /// page would be shown without it.
    pub fn keeps_order(&self) -> bool {
        !matches!(
            self,
            Self::Mount(..)
                | Self::Refresh(_)
                | Self::Renew
                | Self::Rest
                | Self::Painted
                | Self::Build
                | Self::Draw
                | Self::Show
                | Self::Follow
                | Self::Search(_)
                | Self::SearchGoals(_)
                | Self::Suspend
                | Self::Effect(Effect::Details | Effect::Rest)
        )
    }
}
