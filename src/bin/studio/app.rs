//! The one component of the studio: what a person does, and what changes.

use credential_pathway::model::{Credential, Id, Month};
use credential_pathway::studio::{
    BYTES_MAX, Choice, Column, Coverage, Encoding, Project, Reopened, Table, coverage, decode, offers_json,
    read_table, reopen,
};
use credential_pathway::text::{Language, Localizer};
use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::{Component, Context, Html, Properties, html};

use crate::{Shared, check, open, report, rows, save};

/// The rows that are shown at first, and that one press adds.
const ROWS_SHOWN: usize = 50;

/// What the page does for the program.
#[derive(Clone, PartialEq)]
pub struct Shell {
    /// Saves a text as a file.
    pub save: Function,
    /// Shows the widget with a goal and offers.
    pub preview: Function,
    /// Prints the page.
    pub print: Function,
}

/// What the page gives the studio.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The catalog.
    pub catalog: Shared,
    /// The day, such as `2026-11-29`.
    pub day: String,
    /// What the page does.
    pub shell: Shell,
}

/// What a person does.
pub enum Message {
    /// Names the provider.
    Name(String),
    /// Gives the provider's address.
    Url(String),
    /// Chooses a file.
    File(File),
    /// The bytes of a file.
    Bytes(Vec<u8>),
    /// A file that is too large to read.
    TooLarge,
    /// Reads a pasted text.
    Paste(String),
    /// Says what a column holds.
    Column(usize, Column),
    /// Makes one offer of each program, or of each row.
    WholeProgram(bool),
    /// Decides a row.
    Decide(usize, Choice),
    /// Opens the choice of a row.
    Change(usize),
    /// Confirms all that is sure.
    ConfirmSure,
    /// Shows more rows.
    More,
    /// Adds a goal.
    AddGoal(Id<Credential>),
    /// Takes a goal away.
    RemoveGoal(Id<Credential>),
    /// Saves a file of this name and text.
    Save(&'static str, String),
    /// Shows the preview.
    Preview,
    /// Prints the report.
    Print,
}

/// The studio.
pub struct App {
    /// All that the person has entered.
    pub project: Project,
    /// How the file was encoded, where one was opened.
    pub encoding: Option<Encoding>,
    /// Whether the last file was too large.
    pub is_too_large: bool,
    /// What was left out of a document that was opened.
    pub reopened: Reopened,
    /// The row whose choice is open.
    pub changing: Option<usize>,
    /// How many rows are shown.
    pub shown: usize,
    /// The goals of the coverage.
    pub goals: Vec<Id<Credential>>,
    /// What covers them.
    pub coverage: Coverage,
}

impl App {
    /// The texts.
    pub fn localizer(props: &Props) -> Localizer<'static> {
        Localizer { catalog: props.catalog.0, language: Language::English, today: today(props) }
    }

    fn take(&mut self, props: &Props, table: Table, encoding: Option<Encoding>) {
        self.project.open(props.catalog.0, table);
        (self.encoding, self.is_too_large) = (encoding, false);
        (self.changing, self.shown) = (None, ROWS_SHOWN);
    }

    /// Opens a text: a table, or a document of offers or of CTDL.
    fn open(&mut self, props: &Props, text: &str, encoding: Option<Encoding>) {
        let found = if text.trim_start().starts_with('{') { reopen(props.catalog.0, text) } else { None };
        let Some(mut found) = found else {
            self.reopened = Reopened::default();
            return self.take(props, read_table(text), encoding);
        };
        self.project.provider = std::mem::take(&mut found.provider);
        self.take(props, std::mem::take(&mut found.table), encoding);
        self.reopened = found;
    }

    /// Does what changes the drafts.
    fn edit(&mut self, props: &Props, message: Message) {
        let catalog = props.catalog.0;
        match message {
            Message::Name(name) => self.project.provider.name = name.trim().to_owned(),
            Message::Url(url) => self.project.provider.url = url.trim().to_owned(),
            Message::Bytes(bytes) => {
                let (text, encoding) = decode(&bytes);
                self.open(props, &text, Some(encoding));
            }
            Message::Paste(text) if text.len() > BYTES_MAX => self.is_too_large = true,
            Message::Paste(text) => self.open(props, &text, None),
            Message::Column(index, column) => self.project.set_column(catalog, index, column),
            Message::WholeProgram(is_whole) => self.project.set_whole_program(catalog, is_whole),
            Message::Decide(index, choice) => {
                self.project.decide(index, choice);
                self.changing = None;
            }
            Message::ConfirmSure => self.project.confirm_sure(),
            Message::AddGoal(goal) if !self.goals.contains(&goal) => self.goals.push(goal),
            Message::RemoveGoal(goal) => self.goals.retain(|other| *other != goal),
            _ => {}
        }
        self.coverage = coverage(catalog, &self.project, &self.goals, today(props));
    }
}

fn today(props: &Props) -> Month {
    Month::first_of(&props.day).unwrap_or(props.catalog.0.month())
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            project: Project::default(),
            encoding: None,
            is_too_large: false,
            reopened: Reopened::default(),
            changing: None,
            shown: ROWS_SHOWN,
            goals: Vec::new(),
            coverage: Coverage::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let props = context.props();
        match message {
            Message::File(file) => {
                context.link().send_future(async move {
                    #[allow(clippy::cast_precision_loss, reason = "2 MB are exact")]
                    if file.size() > BYTES_MAX as f64 {
                        return Message::TooLarge;
                    }
                    let buffer = JsFuture::from(file.array_buffer()).await;
                    buffer
                        .map_or(Message::TooLarge, |buffer| Message::Bytes(Uint8Array::new(&buffer).to_vec()))
                });
            }
            Message::TooLarge => self.is_too_large = true,
            Message::Change(index) => self.changing = Some(index),
            Message::More => self.shown += ROWS_SHOWN,
            Message::Save(name, text) => {
                let _ = props.shell.save.call2(&JsValue::NULL, &name.into(), &text.into());
            }
            Message::Print => drop(props.shell.print.call0(&JsValue::NULL)),
            Message::Preview => {
                let goal = self.goals.first().map_or("", |goal| goal.as_str());
                let text = offers_json(&self.project);
                let _ = props.shell.preview.call2(&JsValue::NULL, &goal.into(), &text.into());
            }
            message => self.edit(props, message),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let (link, props) = (context.link(), context.props());
        let text = Self::localizer(props);
        html! {
            <>
                { open::open(self, link) }
                if !self.project.table.header.is_empty() {
                    { open::columns(self, link) }
                    { rows::rows(self, &text, link) }
                    { check::problems(self, &text, &props.day) }
                    { check::coverage(self, &text, link) }
                    { report::report(self, &text, &props.day, link) }
                    { save::save(self, &text, link) }
                }
            </>
        }
    }
}
