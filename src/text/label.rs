//! The fixed words of the page.

use super::Language;

macro_rules! labels {
    ($($name:ident: $english:literal;)*) => {
        /// A fixed text of the page, named after what it says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each name says what its text says")]
        pub enum Label { $($name,)* }

        /// The text of a label.
        pub fn label(language: Language, label: Label) -> &'static str {
            match language {
                Language::English => match label { $(Label::$name => $english,)* },
            }
        }
    };
}

labels! {
    Title: "Your pathway";
    Privacy: "No official advice. Runs in your browser only: nothing is sent, and nothing is kept unless you ask.";
    IAmIn: "I am in";
    AtLevel: "My level there";
    NotSaid: "Not said";
    IWant: "I want";
    ChooseWant: "Choose a level, a credential or an occupation";
    Levels: "Levels";
    Credentials: "Credentials";
    Occupations: "Occupations";
    BestBy: "Sort by";
    Routes: "Routes";
    ForEverybody: "Open to everybody:";
    Against: "Against the chosen route:";
    OtherRoute: "Another route";
    Apart: "I work and study one after the other";
    MyPathway: "My pathway";
    NextStep: "Next step";
    Steps: "Steps";
    Table: "Table";
    And: "and";
    Next: "Next";
    CanStart: "Can start now";
    Locked: "Locked";
    NeedsFirst: "needs first:";
    YouHave: "What you have that counts";
    NotSo: "Not so";
    Arrived: "You have this.";
    ArrivedUnshown: "You are at this level by what you say. A credential would show it.";
    KeepIt: "Keep it current";
    WouldShow: "What would show it";
    BesideIt: "Beside it, at the same level";
    OnTheWay: "On the ladder's way";
    IHaveThis: "I have this";
    IHaveNot: "I do not have it";
    NotSure: "Not sure";
    Expired: "Mine has expired";
    Candidate: "I am a candidate";
    Why: "Why, and what is asked";
    WhatIHave: "What I have";
    Add: "Add";
    Remove: "Remove";
    Answer: "Answer";
    Credential: "Credential";
    LevelOfEducation: "Level";
    Field: "Field";
    Accreditation: "Accreditation";
    NotTold: "Not told";
    KindOfWork: "Kind of work";
    HowLong: "How long";
    Years: "years";
    Months: "months";
    Since: "From (month, if you like)";
    MonthHint: "such as May 2020 or 2020-05";
    Share: "Share of full time, in percent";
    Thing: "Training, license, exam, employer";
    Membership: "Membership";
    ForMonths: "For how many months";
    Complete: "This is all I have here";
    Undo: "Undo";
    StartOver: "Start over";
    Share_: "Copy a link to this page";
    CopyText: "Copy as text";
    Print: "Print";
    Save: "Save on this device";
    Forget: "Forget on this device";
    Export: "Download what I have";
    Import: "Load what I have";
    Copied: "Copied.";
    CopyFailed: "Your browser did not allow copying. Here is the text to copy:";
    Saved: "Saved on this device.";
    Forgotten: "Nothing is kept on this device any more.";
    SaveFailed: "This page may not keep anything on your device. Use the link or the download.";
    Close: "Close";
    DetailsLoading: "Loading the details…";
    DetailsFailed: "The details could not be loaded.";
    TryAgain: "Try again";
    Asks: "What its issuer asks";
    Advises: "What its issuer advises; it never blocks";
    Suggests: "What the catalog's editors suggest; it never blocks";
    LadderAsks: "On the ladder, first";
    LeadsTo: "What it leads to";
    OpensNow: "opens to you with it";
    CountsToward: "counts toward it";
    ExamOf: "Exam";
    FeeOf: "Fee";
    Shows: "What it shows you can do (editorial)";
    Unverified: "What could not be verified";
    Conflict: "The sources disagree: verify with the issuer.";
    Nearest: "Real and nearest";
    Sources: "Sources";
    MakeGoal: "Make this what I want";
    Historic: "The rule as it was";
    WhereToAsk: "Where to ask";
    InTable: "Every entry of the framework, by level and sub-domain";
    Level: "Level";
    Held: "you have it";
    Goal: "what you want";
    OnPathway: "on your pathway";
    OpenToYou: "open to you";
    NotOpenYet: "not open yet";
    CannotTell: "cannot tell yet";
    NoCredential: "a title, not a credential";
    Gone: "no longer begun";
    Catalog: "Catalog";
    CatalogFrom: "from";
    Report: "Report an error";
    Begin: "Choose what you want, and your pathway appears here. You need not tell anything else first.";
    Notices: "Please note";
    Dismiss: "Dismiss";
    NoneYet: "Nothing yet";
    Instead: "What you can earn instead";
    Time: "Time";
    Cost: "Cost";
    Exams: "Exams";
    ExamTime: "Preparing for exams is in no figure: nobody publishes how long it takes.";
    ThisCredential: "This credential";
    Views: "Ways through";
    SelfCheck: "Self-check";
    AnyCredential: "Any credential";
    Organizations: "Organizations";
    Bridges: "Bridges between fields";
    Glossary: "Questions and terms";
    Waypoint: "On the way";
    WhereFrom: "Where do you start?";
    WhereFromWhy: "Pick your job: what is likely is filled in under “What I have”, yours to change.";
    FromJob: "From my job";
    FromElse: "From something else";
    FromHeld: "A credential I hold";
    FromOccupation: "A job I want";
    FromLevel: "I do not know my level: the self-check";
    FromLevelSaid: "If you know your level, choose it above.";
    CheckNote: "For orientation, not for selecting people. You may skip any question.";
    AskFacts: "What do you have already?";
    AskFactsWhy: "Why: facts answer most questions. Your job fills in what is likely; tell more under “What I have”.";
    AskDirection: "Which two do you do, or would like to do?";
    AskDirectionWhy: "Why: they say where to look.";
    AskAutonomy: "How do you mostly work?";
    AskAutonomyWhy: "Why: it tells levels apart, and lifts you at most one above your facts.";
    AskItemHint: "Could you do this today? “On my own” means that you are responsible.";
    GradeNo: "I don't know how";
    GradeHelped: "With help";
    GradeOwn: "On my own";
    GradeGuides: "I guide others";
    Skip: "Skip";
    Back: "Back";
    Continue: "Continue";
    Shown: "I am shown how";
    WorksAlone: "I work on my own";
    Checks: "I check others' work";
    Decides: "I decide for the site";
    CheckDone: "Where you stand";
    CheckNowhere: "Nothing you told says where to look: go back and pick an activity.";
    TooHigh: "Too high";
    TooLow: "Too low";
    UseLevel: "Show my pathway from here";
    AskAgain: "Answer again";
    LookupNote: "Search any credential, current or retired, its issuer, or a job.";
    LookupFind: "Credential, issuer or job";
    NearestUnknown: "Nothing near to it is on record.";
    LookupNothing: "Not in our list. Try a short name, one word of the full name, the issuer or a job. What is not listed may still have value: ask the organization that issued it.";
    IsIssued: "Is it issued?";
    IsValid: "Is mine still valid?";
    CountsFor: "What does it count for?";
    WhoSays: "Who says so";
    OccupationsNote: "Mark two to see them side by side. Pay and outlook are official figures, each with its year.";
    Compare: "Compare";
    PathwayThere: "Pathway there";
    LeadsThere: "Typical credentials";
    Related: "Other credentials related to it";
    Duties: "What people do";
    SoftSkills: "Skills with people";
    HardSkills: "Skills of the field";
    MoreOnPay: "More on pay";
    AlsoSaid: "Also reported";
    WayThere: "Best way there for you";
    GlossaryNote: "Short answers, and what the terms mean.";
    OrganizationsNote: "Who issues credentials, and whom you can join.";
    WhoJoins: "Who can join";
    ItIssues: "It issues";
}
