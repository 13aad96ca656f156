//! Questions that people have, terms of the field, and what the catalog covers.

use super::card::Card;
use super::machine::Session;
use super::view::View;
use crate::text::Label;

impl Session<'_> {
    /// The view of questions and terms.
    #[inline(never)]
    pub(super) fn glossary(&self) -> View {
        let localizer = self.localizer();
        let mut view = self.view_of(Label::Glossary, Label::GlossaryNote);
        view.notes.extend(self.catalog.scope.as_ref().map(|scope| localizer.words(scope).to_owned()));
        for row in self.catalog.sub_domains_in_order() {
            let mut card = Card::named(localizer.words(&row.name));
            card.add(self.statements("", &row.statements));
            if !card.parts.is_empty() {
                view.cards.push(card);
            }
        }
        for row in &self.catalog.questions {
            let mut card = Card::named(localizer.words(&row.question));
            card.add_line("", localizer.words(&row.answer));
            card.add(self.sources("", &row.sources));
            view.cards.push(card);
        }
        for row in &self.catalog.glossary {
            let mut card = Card::named(&row.term);
            card.badge = localizer.words(&row.name).to_owned();
            card.add_line("", localizer.words(&row.text));
            card.add(self.sources("", &row.sources));
            view.cards.push(card);
        }
        view
    }
}
