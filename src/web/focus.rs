//! Where the focus goes as what is shown changes.

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use super::pressed::Pressed;
use super::{browser, fields};
use credential_pathway::model::{Credential, Id};
use credential_pathway::resolve::Destination;
use credential_pathway::session::{Action, Show, State};

/// The list of steps.
const STEPS: &str = ".steps";

/// What was shown last, and where the focus was then.
#[derive(Default)]
pub struct Focus {
    /// The credential that was shown last.
    open: Option<Id<Credential>>,
    /// What had the focus when it was opened.
    opener: Option<HtmlElement>,
    /// Whether the person has done something since the last paint.
    acted: bool,
    /// The question of the self-check and the view beside the pathway that were shown last.
    at: (usize, Option<Show>),
    /// The goal that was shown last.
    goal: Option<Destination>,
    /// Whether the focus was in the widget at the last action.
    was_inside: bool,
    /// The button with the focus at the last action.
    pressed: Pressed,
    /// Whether what has the focus is on a step that is about to go, or to come back in its place.
    is_on_step: bool,
}

impl Focus {
    /// Keeps whether the focus is in the widget, as the focused control may be about to go.
    pub fn keep(&mut self, widget: &NodeRef) {
        let widget = widget.cast::<Element>();
        self.was_inside = widget.as_ref().is_some_and(browser::has_focus);
        self.pressed = widget.as_ref().map_or_else(Pressed::default, Pressed::of);
    }

    /// The same where nothing was pressed, unless the focus is about to move anyway: then it may be nowhere yet.
    pub fn keep_unless_moving(&mut self, widget: &NodeRef) {
        if !self.may_move() {
            self.keep(widget);
        }
    }

    /// Keeps what has the focus as what was typed is shown, unless that is still the field: it may be a result that
    /// is about to go.
    pub fn keep_result(&mut self, widget: &NodeRef) {
        let focused = || browser::focused(&widget.cast::<Element>()?);
        if focused().is_some_and(|focused| focused.local_name() != "input") {
            self.keep_unless_moving(widget);
            self.pressed.is_result = true;
        }
    }

    /// Keeps what has the focus, as it may be about to open a credential.
    pub fn keep_opener(&mut self, widget: &NodeRef, state: &State) {
        self.acted = true;
        if state.open.is_none() {
            self.opener = widget.cast().and_then(|widget| browser::focused(&widget));
        }
    }

    /// Keeps whether what has the focus goes with what is said of a step: that it is done, or not.
    pub fn keep_step(&mut self, widget: &NodeRef, action: Action) {
        let is_of_step = matches!(action, Action::Have(_) | Action::Undo);
        let focused = widget.cast().filter(|_| is_of_step).and_then(|widget| browser::focused(&widget));
        self.is_on_step =
            focused.is_some_and(|focused| focused.closest(STEPS).is_ok_and(|steps| steps.is_some()));
    }

    /// Takes what is shown at a start as shown, so that a page which is loaded takes no focus.
    pub fn start(&mut self, state: &State) {
        let was_inside = self.was_inside;
        *self = Self {
            open: state.open,
            at: shown(state),
            goal: state.destination,
            was_inside,
            ..Self::default()
        };
    }

    /// Takes the focus from what is about to go, as another view is shown. To take away what has the focus, the
    /// browser would have to lay out the page first. So does Chromium for a search field, which it watches once
    /// something was typed into it.
    pub fn leave(&self, widget: &Element, state: &State) {
        let leaves = state.open != self.open || shown(state) != self.at;
        if leaves || state.destination != self.goal {
            fields::hide_searches(widget, true);
        }
        let goes = leaves || self.is_on_step || state.destination.is_some() != self.goal.is_some();
        if self.was_inside && goes {
            browser::blur(widget);
        }
    }

    /// Whether a person has done something since the last move, so that the focus may have to follow.
    pub fn may_move(&self) -> bool {
        self.acted || self.was_inside
    }

    /// Moves the focus to a credential that the person has opened, or from there to where it was; and to what is
    /// shown where the focused control is gone, or means something else.
    pub fn follow(&mut self, widget: &Element, state: &State) {
        let (open, at) = (state.open, shown(state));
        if std::mem::take(&mut self.acted) && open != self.open {
            let opener = self.opener.take_if(|_| open.is_none());
            if !opener.is_some_and(|opener| browser::focus(widget, &opener)) {
                browser::focus_main(widget);
            }
        }
        let is_lost = || !browser::has_focus(widget) && !self.pressed.is_followed(widget);
        if self.was_inside && (at != self.at || is_lost()) {
            browser::focus_main(widget);
        }
        (self.pressed, self.is_on_step, self.goal) = (Pressed::default(), false, state.destination);
        (self.open, self.at, self.was_inside) = (open, at, false);
    }
}

/// The question of the self-check, and the view beside the pathway.
fn shown(state: &State) -> (usize, Option<Show>) {
    (state.check.at, Some(state.show).filter(|show| !show.is_pathway()))
}
