//! Examinations, fees and renewals, from a document.

use super::super::json::Json;
use super::part::needed;
use crate::model::{
    Candidate, Exam, ExamVersion, ExamWindow, Fee, Reinstatement, Renewal, RenewalFee, ReportedFee, ToList,
};

pub fn exam(row: &Json) -> Exam {
    Exam {
        exams: row.number("exams"),
        questions: row.number("questions"),
        minutes: row.number("minutes"),
        note: row.words("note"),
        versions: row.items("versions").iter().map(version).list().into(),
        windows: row.items("windows").iter().map(window).list().into(),
        sources: row.ids("sources"),
    }
}

fn version(row: &Json) -> ExamVersion {
    ExamVersion {
        name: row.string("name").unwrap_or_default(),
        from: row.string("from"),
        until: row.string("until"),
        sources: row.ids("sources"),
    }
}

fn window(row: &Json) -> ExamWindow {
    ExamWindow {
        from: row.string("from").unwrap_or_default(),
        until: row.string("until").unwrap_or_default(),
        apply_by: row.string("apply_by"),
        sources: row.ids("sources"),
    }
}

pub fn fee(row: &Json) -> Fee {
    Fee {
        public_usd: row.number("public_usd"),
        member_usd: row.number("member_usd"),
        reported: row.get("reported").map(|row| Box::new(reported(row))),
        sources: row.ids("sources"),
    }
}

fn reported(row: &Json) -> ReportedFee {
    ReportedFee {
        from_usd: row.number("from_usd").unwrap_or_default(),
        to_usd: row.number("to_usd").unwrap_or_default(),
        note: row.words("note"),
        sources: row.ids("sources"),
    }
}

pub fn renewal(row: &Json) -> Renewal {
    Renewal {
        months: row.number("months"),
        fee: row.get("fee").map(|row| Box::new(renewal_fee(row))),
        note: row.words("note"),
        reinstatement: row.get("reinstatement").map(|row| Box::new(reinstatement(row))),
        sources: row.ids("sources"),
    }
}

fn renewal_fee(row: &Json) -> RenewalFee {
    RenewalFee {
        public_usd: row.number("public_usd"),
        member_usd: row.number("member_usd"),
        is_yearly: row.flag("yearly"),
        sources: row.ids("sources"),
    }
}

fn reinstatement(row: &Json) -> Reinstatement {
    Reinstatement {
        within_months: row.number("within_months"),
        fee_usd: row.number("fee_usd"),
        note: needed(row, "note"),
        sources: row.ids("sources"),
    }
}

pub fn candidate(row: &Json) -> Candidate {
    Candidate {
        months: row.number("months"),
        shown_by: row.ids("shown_by"),
        note: row.words("note"),
        sources: row.ids("sources"),
    }
}
