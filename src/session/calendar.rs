//! The calendar file (RFC 5545): when to renew what is held, and when a person qualifies for their goal.
//!
//! All dates of the widget are months, and what is due in a month is due by its last day. So each event is
//! on the last day of a month. As a rule that is "the last day of every 12th month", and not "every year from
//! February 29 on": of that, programs make three different things, and two of them are wrong.

use super::machine::Session;
use crate::model::{Credential, Month, StatusKind};
use crate::resolve::{Qualifies, qualifies_by};

/// How far ahead renewals are written, in months.
const MONTHS_AHEAD: i32 = 120;

/// How long before a renewal a calendar reminds of it.
const REMINDER: &str = "-P60D";

/// The longest line, in bytes without its end.
const LINE_MAX: usize = 75;

/// An event on the last day of a month.
struct Event {
    /// Tells it from every other one, also when the file is loaded again.
    uid: String,
    month: Month,
    /// After how many months it comes again, and how often in all.
    repeat: Option<(i32, i32)>,
    summary: String,
    note: String,
    has_reminder: bool,
}

impl Session<'_> {
    /// The calendar file, made on a day such as `2026-11-29`; `None` where nothing has a date.
    pub(super) fn calendar(&self, day: &str) -> Option<String> {
        let held =
            self.state.learner.credentials.iter().filter_map(|(id, _)| self.catalog.credentials.get(*id));
        let mut events: Vec<Event> = held.filter_map(|row| self.renewal(row)).collect();
        events.extend(self.qualifying());
        if events.is_empty() {
            return None;
        }
        let made = format!("{}T000000Z", digits(day));
        let mut out = String::new();
        for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//credential-pathway//calendar//EN"] {
            line(&mut out, text);
        }
        events.iter().for_each(|event| event.write(&mut out, &made));
        line(&mut out, "END:VCALENDAR");
        Some(out)
    }

    /// The renewals of a credential that is held, for as long as it is kept up.
    fn renewal(&self, row: &Credential) -> Option<Event> {
        let due = self.evaluator().renewal_due(row)?;
        let since = self.state.learner.since.get(&row.id)?;
        let months = i32::try_from(row.renewal.months?).ok()?;
        let mut count = 0;
        while count * months < MONTHS_AHEAD {
            let month = Month::from_index(due.index() + count * months);
            if !month.is_some_and(|month| is_kept_up(row.status.kind_in(month))) {
                break;
            }
            count += 1;
        }
        let localizer = self.localizer();
        (count > 0).then(|| Event {
            uid: format!("renew-{}-{since}", row.id),
            month: due,
            repeat: Some((months, count)),
            summary: localizer.to_renew(row.id),
            note: localizer.renewal_note(row),
            has_reminder: true,
        })
    }

    /// The day by which the person qualifies on the chosen route, where going on is all that it takes.
    fn qualifying(&self) -> Option<Event> {
        let destination = self.state.destination?;
        let query = self.query(&destination, self.state.basis);
        let (found, _) = self.routes_and_costs(&query).ok()?;
        let route = found.routes.get(self.chosen(&found))?;
        let Some(Qualifies::In(month)) = qualifies_by(&self.evaluator(), &destination, route) else {
            return None;
        };
        let localizer = self.localizer();
        Some(Event {
            uid: format!("qualify-{}", super::link::destination(&destination)),
            month,
            repeat: None,
            summary: localizer.you_qualify_for(&destination),
            note: localizer.qualifies_note(month),
            has_reminder: false,
        })
    }
}

/// Whether a credential with this status has to be renewed.
fn is_kept_up(status: StatusKind) -> bool {
    !matches!(
        status,
        StatusKind::Retired
            | StatusKind::Inactive
            | StatusKind::Renamed
            | StatusKind::Title
            | StatusKind::NotFound
    )
}

impl Event {
    fn write(&self, out: &mut String, made: &str) {
        let month = digits(&self.month.to_string());
        line(out, "BEGIN:VEVENT");
        line(out, &format!("UID:{}@credential-pathway", self.uid));
        line(out, &format!("DTSTAMP:{made}"));
        line(out, &format!("DTSTART;VALUE=DATE:{month}{}", self.month.days()));
        // The end of an event is the first day after it.
        let after =
            Month::from_index(self.month.index() + 1).map_or_else(String::new, |month| month.to_string());
        line(out, &format!("DTEND;VALUE=DATE:{}01", digits(&after)));
        if let Some((months, count)) = self.repeat.filter(|(_, count)| *count > 1) {
            line(out, &format!("RRULE:FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY=-1;COUNT={count}"));
        }
        line(out, &format!("SUMMARY:{}", escaped(&self.summary)));
        line(out, &format!("DESCRIPTION:{}", escaped(&self.note)));
        line(out, "TRANSP:TRANSPARENT");
        if self.has_reminder {
            line(out, "BEGIN:VALARM");
            line(out, "ACTION:DISPLAY");
            line(out, &format!("TRIGGER:{REMINDER}"));
            line(out, &format!("DESCRIPTION:{}", escaped(&self.summary)));
            line(out, "END:VALARM");
        }
        line(out, "END:VEVENT");
    }
}

/// A date without its hyphens.
fn digits(date: &str) -> String {
    date.chars().filter(char::is_ascii_digit).collect()
}

/// A text as a value: four characters mean something else there, and a line end would begin another property.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            character if character.is_control() => {}
            character => out.push(character),
        }
    }
    out
}

/// Writes a line. What is too long goes on in the next line after a blank, and no character is cut.
fn line(out: &mut String, text: &str) {
    let mut length = 0;
    for character in text.chars() {
        if length + character.len_utf8() > LINE_MAX {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(character);
        length += character.len_utf8();
    }
    out.push_str("\r\n");
}
