//! Every sentence of ours that a person can read, as functions of a language.
//!
//! Nothing is decided here: the modules before say what is so, this one says it in words. A
//! language is a variant of [`Language`], so a missing translation does not compile.

mod access;
mod after_goal;
mod answer;
mod condition;
mod constraint;
mod credential;
mod dated;
mod destination;
mod editor;
mod editor_key;
mod editor_label;
mod eligibility;
mod facts;
mod field;
mod label;
mod loader;
mod localizer;
mod lookup;
mod months;
mod names;
mod notice;
mod occupation;
mod offer;
mod outline;
mod pathway;
mod posting;
mod posting_label;
mod problem;
mod published;
mod question;
mod readable;
mod refusal;
mod route;
mod self_check;
mod set_apart;
mod sheet;
mod source;
mod start;
mod status;
mod step;
mod studio;
mod studio_label;
mod studio_report;
mod untold;
mod work;

pub use editor::{catalog_open, more_places, open_fault, problem_counts, rows_found, still_named};
pub use editor_key::{CONDITION_NAMES, KEY_NAMES, KIND_NAMES, condition_label, key_label, kind_label};
pub use editor_label::{EditorLabel, editor_label};
pub use facts::Fact;
pub use field::{FieldLabel, field_label};
pub use label::{Label, label};
pub use loader::loader_texts;
pub use localizer::{Language, Localizer};
pub use names::capital;
pub use notice::{ListKind, Notice, notice, shown};
pub use outline::Outline;
pub use pathway::PathwayWords;
pub use posting::{posting_beginners, posting_full};
pub use posting_label::{PostingLabel, posting_label};
pub use problem::{in_file, problem};
pub use readable::PageLabel;
pub use refusal::{Document, Refusal, refusal};
pub use studio::{
    column_name, confirm_sure, confirmed_count, grade_name, in_routes, more_rows, offer_kind, prepared_by,
    reopened_left_out, schema_left_out, table_facts, table_fault,
};
pub use studio_label::{StudioLabel, studio_label};
pub use studio_report::ReportPart;
