//! The studio: from tables of real programs to offers and back.

use credential_pathway::catalog::{Severity, bundled, check_offers};
use credential_pathway::model::Month;
use credential_pathway::resolve::StepKind;
use credential_pathway::studio::{
    Choice, Column, Encoding, Grade, Project, Provider, TableFault, TableFaultKind, Target, coverage, decode,
    offers_json, read_table, table_csv,
};

const TODAY: &str = "2026-11-29";

/// A project with a table.
pub fn opened(text: &str) -> Project {
    let provider = Provider { name: "Hill College".to_owned(), url: "https://hill.example/".to_owned() };
    let mut project = Project { provider, ..Project::default() };
    project.open(bundled::shared(), read_table(text));
    project
}

/// The key of what a row seems to lead to; empty where nothing is suggested.
fn key(project: &Project, index: usize) -> String {
    project.drafts[index].suggestion.map_or_else(String::new, |suggestion| suggestion.target.key())
}

#[test]
fn the_encoding_is_found_out() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let big = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
    let text = "título;€\n";
    let cases: [(Vec<u8>, Encoding); 6] = [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
        ([b"\xff\xfe".to_vec(), wide(text)].concat(), Encoding::Utf16Le),
        ([b"\xfe\xff".to_vec(), big(text)].concat(), Encoding::Utf16Be),
        (wide(text), Encoding::Utf16Le),
        (b"t\xedtulo;\x80\n".to_vec(), Encoding::Windows1252),
    ];
    for (bytes, encoding) in cases {
        assert_eq!(decode(&bytes), (text.to_owned(), encoding));
    }
}

#[test]
fn the_separator_and_the_sign_before_a_fraction_are_found_out() {
    let found = |text: &str| {
        let table = read_table(text);
        (table.separator, table.decimal_comma, table.rows.len())
    };
    assert_eq!(found("name,credits\nA,5.32\n"), (',', false, 1));
    assert_eq!(found("name;credits\r\nA;5,32\r\n\r\nB;1.200,50"), (';', true, 2));
    assert_eq!(found("name\tcost\nA, or B\t$1,200.50\n"), ('\t', false, 1));
    assert_eq!(found("\"a;b;c\",name\n1,2\n"), (',', false, 1));
}

#[test]
fn quotes_hold_separators_quotes_and_line_ends() {
    let table = read_table("name,note\n\"A, \"\"B\"\"\nand C\",x\nD,y\n");
    let rows: Vec<_> = table.rows.iter().map(|row| (row.number, row.values.join("|"))).collect();
    assert_eq!(rows, [(2, "A, \"B\" and C|x".to_owned()), (3, "D|y".to_owned())]);
    assert_eq!(table.faults, []);
}

#[test]
fn each_fault_names_its_row_and_its_column() {
    let text = "title,months,cost,url,start date,delivery,leads to,kind\n\
                A,x,1e9,http://a.example/,soon,post,credential:nobody,party\n\
                ,1,1,https://a.example/,2027-01,online,,course\n\
                B,1\n";
    let project = opened(text);
    let line = |row, column: &str, kind| TableFault { row, column: column.to_owned(), kind };
    let kinds = [
        line(2, "kind", TableFaultKind::Word("party".to_owned())),
        line(2, "leads to", TableFaultKind::Unlisted("credential:nobody".to_owned())),
        line(2, "months", TableFaultKind::Number("x".to_owned())),
        line(2, "cost", TableFaultKind::Number("1e9".to_owned())),
        line(2, "delivery", TableFaultKind::Word("post".to_owned())),
        line(2, "start date", TableFaultKind::Date("soon".to_owned())),
        line(2, "url", TableFaultKind::Address("http://a.example/".to_owned())),
        line(3, "", TableFaultKind::Nameless),
    ];
    assert_eq!(project.faults, kinds);
    assert_eq!(project.table.faults, [line(4, "", TableFaultKind::Width(2))]);
}

#[test]
fn a_table_is_read_up_to_its_limits() {
    let rows = |count: usize| format!("name,months\n{}", "A,1\n".repeat(count));
    assert_eq!(read_table(&rows(2_000)).faults, []);
    let long = read_table(&rows(2_003));
    assert_eq!((long.rows.len(), &long.faults[0].kind), (2_000, &TableFaultKind::TooManyRows(3)));
    assert_eq!(read_table("name,\"months\nA,1\n").faults[0].kind, TableFaultKind::OpenQuote);
    assert_eq!(read_table("").faults[0].kind, TableFaultKind::Empty);
}

/// The samples, and what their rows lead to, by hand: a title that names an exam prepares for it, a program
/// with a level and a field is an award. All other rows lead to nothing that the catalog lists.
const SAMPLES: [(&str, &[(&str, &str)]); 8] = [
    (
        include_str!("../studio/btech-it-data-2025.csv"),
        &[
            ("A+ Hardware", "exam:comptia-a-plus"),
            ("A+ Software", "exam:comptia-a-plus"),
            ("A+ Computer Essentials", "exam:comptia-a-plus"),
            ("CompTIA A+ Hardware", "exam:comptia-a-plus"),
            ("CompTIA A+ Software", "exam:comptia-a-plus"),
            ("A+ Core I", "exam:comptia-a-plus"),
            ("A+ Core II", "exam:comptia-a-plus"),
            ("CompTIA Network +", "exam:comptia-network-plus"),
            ("CompTIA Network+", "exam:comptia-network-plus"),
            ("CompTIA Security +", "exam:comptia-security-plus"),
            ("CompTIA Security+", "exam:comptia-security-plus"),
            ("Security +", "exam:comptia-security-plus"),
            ("CompTIA CySA+", "exam:comptia-cysa-plus"),
            ("CCNA Certification Training", "exam:cisco-ccna"),
        ],
    ),
    (include_str!("../studio/btech-medical-coding-office-2025.csv"), &[]),
    (include_str!("../studio/cbet-bmet-aas-2020.csv"), &[]),
    (include_str!("../studio/cbet-bmet-certificate-2020.csv"), &[]),
    (include_str!("../studio/scc-nebraska.csv"), &[]),
    (
        include_str!("../studio/collin-tx.csv"),
        &[
            ("EKG Technician track (20 credit hours)", "award:postsecondary-certificate:allied-health"),
            ("Medical Assisting (31 credit hours)", "award:postsecondary-certificate:allied-health"),
        ],
    ),
    (include_str!("../studio/erie-pa-2014.csv"), &[]),
    (
        include_str!("../studio/partial-programs.csv"),
        &[
            ("Health Information Technology AAS", "award:associate:health-information-management"),
            (
                "Biomedical Engineering Technologist AAS (AAS.0P128/AAS.00128)",
                "award:associate:biomedical-equipment-technology",
            ),
            ("BMET Apprenticeship to AAS", "training:bmet-apprenticeship"),
            ("HIT associate degree", "award:associate:health-information-management"),
        ],
    ),
];

#[test]
fn rows_of_real_programs_are_matched_by_suggestion_and_none_wrongly() {
    let (mut asked, mut right, mut wrong) = (0, 0, Vec::new());
    for (text, answers) in SAMPLES {
        let mut project = opened(text);
        assert_eq!(project.confirmed().count(), 0, "nothing is applied unasked");
        let mut found = 0;
        for index in 0..project.drafts.len() {
            let name = &project.drafts[index].name;
            let answer = answers.iter().find(|row| row.0 == name).map_or("", |row| row.1);
            found += usize::from(!answer.is_empty());
            asked += usize::from(!answer.is_empty());
            let suggested = key(&project, index);
            right += usize::from(!answer.is_empty() && suggested == answer);
            if !suggested.is_empty() && suggested != answer {
                wrong.push(format!("{name}: {suggested}"));
            }
        }
        assert!(found >= answers.len(), "every answer is of a row");
        project.confirm_sure();
        for draft in project.confirmed() {
            let answer = answers.iter().find(|row| row.0 == draft.name).map(|row| row.1);
            let Choice::Confirmed(targets) = &draft.choice else { panic!("not confirmed") };
            assert_eq!(targets.iter().map(Target::key).collect::<Vec<_>>(), [answer.unwrap_or("none")]);
        }
    }
    assert!(right * 10 >= asked * 8, "{right} of {asked}");
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn codes_and_titles_decide_how_sure_a_suggestion_is() {
    let text = "title,award,cip code,accreditor\n\
                Technician program,AAS,15.0401,\n\
                Health information,Associate of Applied Science,51.0707,CAHIIM\n\
                Health information,AAS,51.0707,not accredited by CAHIIM\n\
                CPT Coding,,,\n\
                TCP/IP,,,\n\
                Certified Coding Specialist review,,,\n\
                CBET,,,\n";
    let project = opened(text);
    let grade = |index: usize| project.drafts[index].suggestion.map(|suggestion| suggestion.grade);
    let (sure, likely) = (Some(Grade::Sure), Some(Grade::Likely));
    let him = "award:associate:health-information-management";
    assert_eq!(
        (key(&project, 0).as_str(), grade(0)),
        ("award:associate:biomedical-equipment-technology", sure)
    );
    assert_eq!((key(&project, 1), grade(1)), (format!("{him}:cahiim"), sure));
    assert_eq!((key(&project, 2).as_str(), grade(2)), (him, sure));
    assert_eq!((grade(3), grade(4)), (None, None));
    assert_eq!((key(&project, 5).as_str(), grade(5)), ("exam:ahima-ccs", sure));
    assert_eq!((key(&project, 6).as_str(), grade(6)), ("exam:aami-cbet", likely));
}

/// A table with every column that an offer has.
const WHOLE: &str = "id,kind,name,url,leads_to,prepares_for,months,weeks,hours_per_week,cost_usd,cost_for,credits,delivery,location,starts,until,languages\r\n\
    aas-bmet,program,\"AAS, evenings\",https://hill.example/aas,award:associate:biomedical-equipment-technology,,21,,40,7950; 9800,county residents; everybody else,26.6,in-person; online,Main campus,2027-01; 2027-08,2027-12-31,en; es\r\n\
    review,exam-preparation,CBET review,,,aami-cbet,,10,4,450,,,hybrid,,,,\r\n\
    job,job,Technician,,work:bmet:12; training:bmet-apprenticeship,,,,,,,,,,,,\r\n";

#[test]
fn a_table_comes_back_from_its_offers_without_a_loss() {
    let project = opened(WHOLE);
    assert_eq!(project.faults, []);
    let again = opened(&table_csv(&project));
    assert_eq!(again.drafts, project.drafts);
    assert_eq!(offers_json(&again), offers_json(&project));
    let read: serde_json::Value = serde_json::from_str(&offers_json(&project)).expect("JSON");
    let first = &read["offers"][0];
    assert_eq!(first["costs"][1], serde_json::json!({"usd": 9800, "for": {"en": "everybody else"}}));
    assert_eq!((&first["credits"], &first["months"]), (&"26.6".into(), &21.into()));
    assert_eq!(read["offers"][1]["prepares_for"], serde_json::json!(["aami-cbet"]));
    assert_eq!(
        read["offers"][2]["leads_to"],
        serde_json::json!([{"work": {"kind": "bmet", "months": 12}}, {"training": "bmet-apprenticeship"}])
    );
}

#[test]
fn what_is_written_passes_the_check_of_offers() {
    let mut samples: Vec<Project> = SAMPLES.iter().map(|row| opened(row.0)).collect();
    samples.push(opened(WHOLE));
    for mut project in samples {
        for index in 0..project.drafts.len() {
            if let (Choice::Open, Some(found)) =
                (&project.drafts[index].choice, project.drafts[index].suggestion)
            {
                project.decide(index, Choice::Confirmed(vec![found.target]));
            }
        }
        let (_, problems) = check_offers(bundled::shared(), "o.json", &offers_json(&project), TODAY);
        let errors: Vec<_> = problems.iter().filter(|row| row.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn a_program_has_only_the_figures_that_all_its_rows_have() {
    let text =
        "program,course title,credits,location,months\nA program,One,3,North,9\nA program,Two,4,North,12\n";
    let mut project = opened(text);
    let [draft] = &project.drafts[..] else { panic!("one program") };
    assert_eq!((&draft.rows[..], draft.name.as_str()), (&[2, 3][..], "A program"));
    let figures = &draft.figures;
    assert_eq!((figures.credits.as_str(), figures.location.as_str(), figures.months), ("", "North", None));
    project.set_whole_program(bundled::shared(), false);
    let rows: Vec<_> =
        project.drafts.iter().map(|row| (row.name.as_str(), row.figures.credits.as_str())).collect();
    assert_eq!(rows, [("One", "3"), ("Two", "4")]);
}

#[test]
fn a_column_has_one_meaning_and_can_be_given_another() {
    let mut project = opened("Course Title,Summary\nA,B\n");
    assert_eq!(project.columns, [Column::Name, Column::Ignored]);
    project.set_column(bundled::shared(), 1, Column::Name);
    assert_eq!(project.columns, [Column::Ignored, Column::Name]);
    assert_eq!(project.drafts[0].name, "B");
}

#[test]
fn coverage_says_which_steps_an_offer_serves() {
    let catalog = bundled::shared();
    let goal = catalog.credentials.listed("aami-cbet").expect("listed");
    let found = coverage(catalog, &opened(WHOLE), &[goal], Month::new(2026, 11).expect("a month"));
    assert!(found.routes > 1);
    let exam = found.steps.iter().find(|row| row.step == StepKind::Credential(goal)).expect("the exam");
    // Every route ends with the exam; a review prepares for it and does not serve it.
    assert_eq!(
        (exam.routes, &exam.offers[..], &exam.prepared[..]),
        (found.routes, &[][..], &["CBET review".to_owned()][..])
    );
    let award = found.steps.iter().find(|row| matches!(row.step, StepKind::Award(_))).expect("an award");
    assert_eq!(award.offers, ["AAS, evenings"]);
    let served: Vec<bool> = found.steps.iter().map(|row| !row.offers.is_empty()).collect();
    assert!(served.is_sorted(), "gaps come first");
}
