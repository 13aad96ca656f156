//! Each key of a document comes to stand in its noun.

use std::fmt::Debug;

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{
    AttainmentKind, AwardLevel, Condition, ConditionKind, Confidence, Credential, CredentialKind, HttpsUrl,
    Id, Ids, Included, LangMap, Level, Named, Requirement, RuleBasis, StatusKind, WorkSpec,
};
use serde_json::{Value, json};

use crate::planted::{whole, with};
use crate::world::{credential, id};

fn read(document: &Value) -> Catalog {
    let read = Catalog::from_documents(&[("whole.json", &document.to_string())]);
    read.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn ids<T>(list: &[Id<T>]) -> Vec<&str> {
    list.iter().map(|id| id.as_str()).collect()
}

fn english(text: &str) -> Option<LangMap> {
    Some(LangMap::english(text))
}

/// Holds that the rows of a vocabulary have these ids, and what else is told of each.
fn holds<'c, T: Named + 'c, W: Debug + PartialEq>(
    rows: impl IntoIterator<Item = &'c T>,
    told: impl Fn(&'c T) -> W,
    expected: Vec<(&str, W)>,
) {
    let rows: Vec<_> = rows.into_iter().map(|row| (row.id().as_str(), told(row))).collect();
    assert_eq!(rows, expected);
}

#[test]
fn what_is_said_about_the_catalog() {
    let catalog = read(&whole());
    assert_eq!((catalog.edition.as_str(), catalog.date.as_str()), ("2026-11", "2026-11-22"));
    assert_eq!((catalog.license.get("en"), catalog.trademarks.get("en")), ("free", "theirs"));
}

#[test]
fn lanes_sources_and_organizations() {
    let catalog = read(&whole());
    let lane = ("Medical devices", "Devices", 2);
    holds(
        &catalog.sub_domains,
        |row| (row.name.get("en"), row.short_name.get("en"), row.position),
        vec![("devices", lane)],
    );
    let page = (english("A page"), Some("https://a.example/page"), None, Some("2025-06"), "2026-10-01");
    let letter = (None, None, Some("http://a.example/letter"), None, "2026-11-20");
    holds(
        &catalog.sources,
        |row| {
            let url = row.url.as_ref().map(HttpsUrl::as_str);
            (row.name.clone(), url, row.address.as_deref(), row.dated.as_deref(), row.read.as_str())
        },
        vec![("letter", letter), ("page", page)],
    );
    let guild = catalog.organizations.find("guild").expect("the guild");
    assert_eq!((guild.name.get("en"), guild.abbreviation.as_deref()), ("The Guild", Some("TG")));
    assert_eq!(guild.url.as_ref().map(HttpsUrl::as_str), Some("https://guild.example/"));
    assert_eq!((&guild.note, &guild.join), (&english("A guild."), &english("Anybody.")));
}

#[test]
fn the_vocabularies_that_rules_refer_to() {
    let catalog = read(&whole());
    let kinds = vec![("bmet", ("BMET", vec!["repair"])), ("repair", ("Repair", vec![]))];
    holds(&catalog.kinds_of_work, |row| (row.name.get("en"), ids(&row.counts_as)), kinds);
    let fields =
        vec![("biomedical", ("Biomedical", vec!["engineering"])), ("engineering", ("Engineering", vec![]))];
    holds(&catalog.fields, |row| (row.name.get("en"), ids(&row.counts_as)), fields);
    holds(&catalog.accreditations, |row| row.name.get("en"), vec![("abet", "ABET")]);
    holds(
        &catalog.competencies,
        |row| (row.name.get("en"), row.sub_domain.as_str()),
        vec![("safety", ("Safety", "devices"))],
    );
    let course = (AttainmentKind::Training, "A course", vec!["essay"], false);
    let essay = (AttainmentKind::Evidence, "An essay", vec![], true);
    holds(
        &catalog.attainments,
        |row| (row.kind, row.name.get("en"), ids(&row.counts_as), row.held_only),
        vec![("course", course), ("essay", essay)],
    );
    let stand_in = (vec!["fellow"], vec![("bmet", 36), ("repair", 48)], ("devices", Level::ALL[4]));
    holds(
        &catalog.stand_ins,
        |row| {
            let work = row.work.iter().map(|row| (row.0.as_str(), row.1)).collect();
            (ids(&row.credentials), work, (row.rung.0.as_str(), row.rung.1))
        },
        vec![("leader", stand_in)],
    );
}

#[test]
fn what_education_takes_lowest_level_first() {
    let mut document = whole();
    let rows = document["education"].as_array_mut().expect("rows");
    for level in ["doctorate", "high-school", "bachelor"] {
        rows.push(json!({"level": level, "name": {"en": level}}));
    }
    let catalog = read(&document);
    let levels: Vec<AwardLevel> = catalog.education.iter().map(|row| row.level).collect();
    let lowest_first = [
        AwardLevel::HighSchool,
        AwardLevel::Associate,
        AwardLevel::Bachelor,
        AwardLevel::Master,
        AwardLevel::Doctorate,
    ];
    assert_eq!(levels, lowest_first);
    let [_, associate, _, master, _] = &catalog.education[..] else { panic!("five levels") };
    assert_eq!((associate.name.get("en"), associate.months), ("Associate", Some(24)));
    assert_eq!((associate.tuition_usd_per_year, ids(&associate.sources)), (Some(4_000), vec!["page"]));
    assert_eq!((master.months, master.tuition_usd_per_year, ids(&master.sources)), (None, None, vec![]));
}

#[test]
fn occupations_and_their_figures() {
    let catalog = read(&whole());
    let row = catalog.occupations.find("repairer").expect("the occupation");
    assert_eq!((row.name.get("en"), &row.also_named[..]), ("Repairers", &["Technician".to_owned()][..]));
    assert_eq!((row.soc.as_str(), row.note.get("en")), ("49-9062", "As counted."));
    assert_eq!(row.url.as_ref().map(HttpsUrl::as_str), Some("https://jobs.example/"));
    assert_eq!((row.education, row.experience_months), (Some(AwardLevel::Associate), Some(12)));
    assert_eq!(row.experience_note, english("About a year."));
    assert_eq!((ids(&row.goals), ids(&row.sources)), (vec!["technician"], vec!["page"]));
    let [figure] = &row.figures[..] else { panic!("one figure") };
    assert_eq!(
        (figure.pay_year, figure.median_pay_usd, figure.span.as_str()),
        (2024, Some(62_630), "2024-34")
    );
    assert_eq!((figure.growth_per_mille, figure.annual_openings), (Some(-13), Some(7_300)));
    assert_eq!(ids(&figure.sources), ["page"]);
}

#[test]
fn figures_that_are_not_known_are_none() {
    let figure = json!([{"pay_year": 1990, "sources": ["page"]}]);
    let catalog = read(&with("occupations[0].figures", figure));
    let figure = &catalog.occupations.find("repairer").expect("the occupation").figures[0];
    assert_eq!((figure.pay_year, figure.median_pay_usd, figure.span.as_str()), (1990, None, ""));
    assert_eq!((figure.growth_per_mille, figure.annual_openings), (None, None));
}

#[test]
fn a_credential_with_all_that_is_known_of_it() {
    let catalog = read(&whole());
    let row: &Credential = credential(&catalog, "technician");
    assert_eq!((row.name.get("en"), row.abbreviation.as_deref()), ("Technician", Some("T")));
    assert_eq!(
        (&row.also_named[..], row.issuer.as_ref()),
        (&["Tech".to_owned(), "Mender".to_owned()][..], Some(&id("guild")))
    );
    assert_eq!((ids(&row.sub_domains), row.level), (vec!["devices"], Some(Level::ALL[0])));
    assert_eq!((row.kind, row.confidence), (CredentialKind::Certification, Confidence::High));
    let status = &row.status;
    assert_eq!(
        (status.kind, status.date.as_deref(), ids(&status.sources)),
        (StatusKind::Active, Some("2026-10"), vec!["page"])
    );
    assert_eq!((row.note.get("en"), ids(&row.ladder_first)), ("Mends.", vec!["basics"]));
    let exam = &row.exam;
    assert_eq!((exam.exams, exam.questions, exam.minutes), (Some(2), Some(165), Some(180)));
    assert_eq!((&exam.note, ids(&exam.sources)), (&english("On paper."), vec!["page"]));
    let fee = &row.fee;
    assert_eq!((fee.public_usd, fee.member_usd, ids(&fee.sources)), (Some(350), Some(300), vec!["page"]));
    let renewal = &row.renewal;
    assert_eq!(
        (renewal.months, &renewal.note, ids(&renewal.sources)),
        (Some(36), &english("By points."), vec!["page"])
    );
    assert_eq!((ids(&row.nearest), ids(&row.competencies)), (vec!["fellow"], vec!["safety"]));
    assert_eq!(ids(&row.sources), ["page", "letter"]);
    assert_eq!(
        (&row.unverified[..], &row.conflict),
        (&[LangMap::english("The fee.")][..], &english("On the fee."))
    );
    assert_eq!((row.requires.basis, ids(&row.requires.sources)), (RuleBasis::Issuer, vec!["page"]));
    let recommends = row.recommends.as_ref().expect("advice");
    assert_eq!((recommends.basis, recommends.sources.len()), (RuleBasis::Editorial, 0));
    assert_eq!(recommends.condition.requirement(), Some(&Requirement::Credential(id("fellow"))));
}

#[test]
fn a_credential_without_a_rule_on_record_asks_for_what_its_issuer_says() {
    let catalog = read(&whole());
    let row = credential(&catalog, "fellow");
    assert_eq!(row.requires.condition.requirement(), Some(&Requirement::Unpublished));
    assert_eq!((row.requires.basis, row.requires.sources.len()), (RuleBasis::Issuer, 0));
    assert!(row.recommends.is_none());
    assert_eq!((row.fee.public_usd, row.exam.exams, row.renewal.months), (None, None, None));
    assert_eq!((&row.abbreviation, &row.issuer, row.level), (&None, &None, None));
}

#[test]
fn a_credential_is_called_by_its_abbreviation_else_by_its_name() {
    let mut document = with("credentials[2].name", json!({"en": "Fellow", "de": "Mitglied"}));
    document["credentials"][0]["name"]["de"] = json!("Techniker");
    let catalog = read(&document);
    let short =
        |name: &str| ["en", "de"].map(|language| credential(&catalog, name).short_name(language).to_owned());
    assert_eq!(
        (short("technician"), short("fellow")),
        (["T", "T"].map(str::to_owned), ["Fellow", "Mitglied"].map(str::to_owned))
    );
}

fn work(months: u32, kinds: &[&str]) -> WorkSpec {
    let kinds = kinds.iter().map(|kind| id(kind)).collect();
    WorkSpec { months, kinds, share_min_percent: None, within_months: None, hours: None }
}

#[test]
fn a_rule_is_a_tree_of_conditions() {
    let catalog = read(&whole());
    let rule = &credential(&catalog, "technician").requires.condition;
    assert_eq!(
        (rule.label.as_deref(), rule.note.as_deref()),
        (english("The rule").as_ref(), english("In full").as_ref())
    );
    let ConditionKind::All(parts) = &rule.kind else { panic!("{rule:?}") };
    let [any, at_least, experience, hours] = &parts[..] else { panic!("{parts:?}") };
    let kind = |condition: &Condition| match &condition.kind {
        ConditionKind::AtLeast { required_number, parts } => (*required_number, parts.len()),
        other => panic!("{other:?}"),
    };
    assert_eq!((kind(any), kind(at_least)), ((1, 2), (2, 3)));
    assert!(any.label.is_none() && any.requirement().is_none());
    assert_eq!((rule.parts().len(), experience.parts().len()), (4, 0));

    let education = Requirement::Education {
        level: AwardLevel::Associate,
        fields: Ids::one(id("biomedical")),
        related: true,
        accreditation: Some(id("abet")),
    };
    let included = WorkSpec { share_min_percent: Some(80), within_months: Some(36), ..work(12, &["bmet"]) };
    let whole =
        WorkSpec { share_min_percent: Some(50), within_months: Some(60), ..work(24, &["bmet", "repair"]) };
    let inside = Requirement::Experience(Box::new(whole), Some(Included(Box::new(included))));
    // 960 hours are 5.5 months of 173 hours.
    let in_hours =
        Requirement::Experience(Box::new(WorkSpec { hours: Some(960), ..work(6, &["repair"]) }), None);
    assert_eq!((experience.requirement(), hours.requirement()), (Some(&inside), Some(&in_hours)));
    let leaves = [
        education,
        Requirement::Attainment(id("course")),
        Requirement::Membership { organization: id("guild"), months: 12 },
        Requirement::Credential(id("fellow")),
        Requirement::Unpublished,
        inside.clone(),
        in_hours.clone(),
    ];
    assert_eq!(rule.leaves(), leaves.iter().collect::<Vec<_>>());
}

#[test]
fn what_a_leaf_does_not_say_is_open() {
    let leaf = |condition: Value| {
        let mut rule = condition;
        rule["sources"] = json!(["page"]);
        let catalog = read(&with("credentials[2].requires", rule));
        credential(&catalog, "fellow").requires.condition.requirement().cloned().expect("a leaf")
    };
    let education = Requirement::Education {
        level: AwardLevel::Master,
        fields: Ids::default(),
        related: false,
        accreditation: None,
    };
    assert_eq!(leaf(json!({"education": "master", "related": false})), education);
    let now = Requirement::Membership { organization: id("guild"), months: 0 };
    assert_eq!(leaf(json!({"membership": "guild"})), now);
    assert_eq!(
        leaf(json!({"work": ["bmet"], "months": 720})),
        Requirement::Experience(Box::new(work(720, &["bmet"])), None)
    );
    let by_hours =
        Requirement::Experience(Box::new(WorkSpec { hours: Some(174), ..work(2, &["bmet"]) }), None);
    assert_eq!(leaf(json!({"work": ["bmet"], "months": 12, "hours": 174})), by_hours);
    assert_eq!(leaf(json!({"unpublished": "they do not say"})), Requirement::Unpublished);
}
