//! Credentials: status, rule, exam, fee, renewal, where each leads, and who says so.

use credential_pathway::model::{Credential, Id, Occupation, Requirement, Rule, RuleBasis, Source};
use credential_pathway::text::{Label, Localizer, Outline, PageLabel, label};

use super::html::{Facts, Html};
use super::reference::statements;
use super::source::sources;

/// Credentials with everything about them, after links to each.
pub fn all(localizer: &Localizer<'_>, rows: &[&Credential]) -> Html {
    let ids: Vec<Id<Credential>> = rows.iter().map(|row| row.id).collect();
    let each = rows.iter().map(|row| credential(localizer, row));
    Html::element("p", links(localizer, &ids)).and(each.collect())
}

/// Credentials in short: what they are, their status and their rules.
pub fn in_short(localizer: &Localizer<'_>, rows: &[&Credential]) -> Html {
    rows.iter().map(|row| brief(localizer, row)).collect()
}

fn credential(localizer: &Localizer<'_>, row: &Credential) -> Html {
    let (fixed, own) = (|words| label(localizer.language, words), |words| localizer.page_label(words));
    let mut facts = Facts::default();
    facts.add_text(own(PageLabel::OtherNames), &row.also_named.join("; "));
    facts.add(own(PageLabel::Status), status(localizer, row));
    facts.add_text(fixed(Label::Conflict), row.conflict.as_ref().map_or("", |words| localizer.words(words)));
    add_rules(localizer, &mut facts, row);
    facts.add(own(PageLabel::CountsAs), links(localizer, &row.counts_as));
    if row.is_issued() {
        add_exam(localizer, &mut facts, row);
    }
    add_ways(localizer, &mut facts, row);
    facts.add(fixed(Label::AlsoSaid), statements(localizer, &row.statements));
    facts.add(fixed(Label::Nearest), links(localizer, &row.nearest));
    let unverified = row.unverified.iter().map(|words| Html::text(localizer.words(words)));
    facts.add(fixed(Label::Unverified), Html::list(unverified.collect()));
    facts.add(fixed(Label::Sources), sources(localizer, &read_for(row)));
    let top = heading(localizer, row).and(Html::paragraph(localizer.words(&row.note)));
    Html::anchored("section", &row.id.to_string(), top.and(facts.list()))
}

/// What nobody issues has no rule, so its note says what there is to know. The id is that of the goal, so
/// that the address of an iframe can name it.
fn brief(localizer: &Localizer<'_>, row: &Credential) -> Html {
    let mut facts = Facts::default();
    add_rules(localizer, &mut facts, row);
    let note = if row.is_issued() { "" } else { localizer.words(&row.note) };
    let about = Html::element("p", status(localizer, row)).and(Html::paragraph(note));
    let top = heading(localizer, row).and(about);
    let more = localizer.more_about(&localizer.credential(row.id));
    let more = Html::element("p", Html::link_here(&format!("index.html#{}", row.id), &more));
    Html::anchored("section", &format!("credential.{}", row.id), top.and(facts.list()).and(more))
}

/// Links to credentials of the page.
pub fn links(localizer: &Localizer<'_>, ids: &[Id<Credential>]) -> Html {
    let links = ids.iter().map(|id| Html::link(&format!("#{id}"), &localizer.credential(*id)));
    Html::joined(links.collect(), ", ")
}

fn heading(localizer: &Localizer<'_>, row: &Credential) -> Html {
    let name = Html::element("h3", Html::text(&localizer.full_name(row)));
    name.and(Html::paragraph(&localizer.standing(row)))
}

fn status(localizer: &Localizer<'_>, row: &Credential) -> Html {
    let mut lines = vec![localizer.status_as_of(row)];
    let later = row.status.stages.iter().filter(|stage| !stage.has_begun(localizer.today));
    lines.extend(later.map(|stage| localizer.stage_to_come(stage)));
    Html::text(&lines.join(" "))
}

fn add_rules(localizer: &Localizer<'_>, facts: &mut Facts, row: &Credential) {
    let mut add = |words: Label, rule: &Rule| {
        let outline = localizer.condition(&rule.condition);
        let caution = localizer.rule_caution(rule).unwrap_or_default();
        let rule = Html::list(vec![lines(&outline)]).and(Html::paragraph(caution));
        facts.add(label(localizer.language, words), rule);
    };
    if row.is_issued() {
        let is_historic = row.requires.basis == RuleBasis::Historic;
        add(if is_historic { Label::Historic } else { Label::Asks }, &row.requires);
    }
    if let Some(rule) = &row.recommends {
        let by_editors = rule.basis == RuleBasis::Editorial;
        add(if by_editors { Label::Suggests } else { Label::Advises }, rule);
    }
}

fn lines(outline: &Outline) -> Html {
    let note = if outline.note.is_empty() { String::new() } else { format!(". {}", outline.note) };
    let parts = outline.parts.iter().map(lines).collect();
    Html::text(&outline.line).and(Html::text(&note)).and(Html::list(parts))
}

fn add_exam(localizer: &Localizer<'_>, facts: &mut Facts, row: &Credential) {
    let exam = &row.exam;
    let mut dates: Vec<String> = exam.versions.iter().map(|row| localizer.exam_version(row)).collect();
    dates.extend(localizer.windows_ahead(exam).iter().map(|row| localizer.exam_window(row)));
    dates.extend(localizer.no_further_window(exam));
    let dates = Html::list(dates.iter().map(|line| Html::text(line)).collect());
    let fixed = |words| label(localizer.language, words);
    facts.add(fixed(Label::ExamOf), Html::text(&localizer.exam(row)).and(dates));
    let first = row.candidate.as_ref().map(|row| localizer.candidate(row));
    facts.add_text(localizer.page_label(PageLabel::ExamFirst), &first.unwrap_or_default());
    facts.add_text(fixed(Label::FeeOf), &localizer.fee(row));
    let lapsed = row.renewal.reinstatement.as_ref().map(|row| format!(" {}", localizer.reinstatement(row)));
    let renewal = format!("{}{}", localizer.renewal(row), lapsed.unwrap_or_default());
    facts.add_text(localizer.page_label(PageLabel::Renewal), &renewal);
}

/// What names it: other credentials and occupations.
fn add_ways(localizer: &Localizer<'_>, facts: &mut Facts, row: &Credential) {
    let all = localizer.catalog.credentials.iter().filter(|other| other.is_open_in(localizer.today));
    let into = all.clone().filter(|other| names(&other.requires, row)).map(|other| other.id);
    let advised = all.filter(|other| other.recommends.as_ref().is_some_and(|rule| names(rule, row)));
    let advised = advised.map(|other| other.id);
    let own = |words| localizer.page_label(words);
    facts.add(own(PageLabel::WayInto), links(localizer, &into.collect::<Vec<_>>()));
    facts.add(own(PageLabel::AdvisedBefore), links(localizer, &advised.collect::<Vec<_>>()));
    let jobs = |is_named: fn(&Occupation, &Credential) -> bool| {
        let jobs = localizer.catalog.occupations.iter().filter(|job| is_named(job, row));
        let links =
            jobs.map(|job| Html::link(&format!("#occupation-{}", job.id), localizer.words(&job.name)));
        Html::joined(links.collect(), ", ")
    };
    facts.add(own(PageLabel::TypicalFor), jobs(|job, row| job.goals.contains(&row.id)));
    facts.add(own(PageLabel::RelatedTo), jobs(|job, row| job.related.contains(&row.id)));
}

fn names(rule: &Rule, row: &Credential) -> bool {
    rule.condition.leaves().contains(&&Requirement::Credential(row.id))
}

/// Everything that was read for it, what is closest to the facts first.
fn read_for(row: &Credential) -> Vec<&[Id<Source>]> {
    let mut ids = vec![row.status.sources.as_slice(), &row.requires.sources];
    ids.extend(row.status.stages.iter().map(|stage| stage.sources.as_slice()));
    ids.extend(row.recommends.iter().map(|rule| rule.sources.as_slice()));
    ids.extend([row.exam.sources.as_slice(), &row.fee.sources, &row.renewal.sources]);
    ids.extend(row.exam.versions.iter().map(|version| version.sources.as_slice()));
    ids.extend(row.exam.windows.iter().map(|window| window.sources.as_slice()));
    ids.extend(row.fee.reported.iter().map(|fee| fee.sources.as_slice()));
    ids.extend(row.renewal.reinstatement.iter().map(|lapsed| lapsed.sources.as_slice()));
    ids.extend(row.candidate.iter().map(|candidate| candidate.sources.as_slice()));
    ids.push(&row.sources);
    ids
}
