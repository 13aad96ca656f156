//! Where the focus goes as a credential is opened and closed.

use web_sys::Element;

use super::app::App;
use super::browser;

impl App {
    /// Whether the focus is in the widget.
    pub(super) fn has_focus(&self) -> bool {
        self.kept.widget.cast().is_some_and(|widget| browser::has_focus(&widget))
    }

    /// Goes back to the view of an entry of the history.
    pub(super) fn go_back(&mut self, view: Option<&String>) {
        self.keep_opener();
        self.session.go_back_to(view.unwrap_or(&self.first));
    }

    /// Keeps what has the focus, as it may be about to open a credential.
    pub(super) fn keep_opener(&mut self) {
        self.acted = true;
        if self.session.state().open.is_none() {
            self.opener = self.kept.widget.cast().and_then(|widget| browser::focused(&widget));
        }
    }

    /// Moves the focus to a credential that the person has opened, or from there to where it was.
    pub(super) fn move_focus(&mut self, widget: &Element) {
        let open = self.session.state().open;
        if std::mem::take(&mut self.acted) && open != self.open {
            let opener = self.opener.take_if(|_| open.is_none());
            if !opener.is_some_and(|opener| browser::focus(widget, &opener)) {
                browser::focus_main(widget);
            }
        }
        self.open = open;
    }
}
