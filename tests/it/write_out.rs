//! Random worlds and learners written out as text, for the crate to read and for people to see.

use crate::random::{EXAM, FIELDS, LEVELS, Leaf, Part, Rule, Small, TRAININGS, Told};
use crate::world::today;

impl Small {
    /// The world as lines.
    pub fn text(&self) -> String {
        let mut lines = Vec::new();
        let pair =
            |word: &str, sign: &str, (from, to): &(usize, usize)| format!("{word} {sign}{from} > {sign}{to}");
        for kind in 0..3 {
            let above: Vec<_> =
                self.kinds.iter().filter(|row| row.0 == kind).map(|row| format!("k{}", row.1)).collect();
            let near: Vec<_> =
                self.near.iter().filter(|row| row.0 == kind).map(|row| format!("k{}", row.1)).collect();
            lines.push(format!("kind k{kind} > {} ~ {}", above.join(" "), near.join(" ")));
        }
        lines.extend(FIELDS.iter().map(|row| pair("field", "f", row)));
        lines.extend(TRAININGS.iter().map(|row| pair("training", "t", row)));
        lines.push(format!("exam t{EXAM}"));
        lines.push("field f2".to_owned());
        lines.push("lanes @l0 @l1 : nothing".to_owned());
        for (place, row) in self.credentials.iter().enumerate() {
            let mut line =
                format!("c{place} {}@l{} {} by=o{}", number(row.level), row.lane, row.status, row.issuer);
            if let Some(fee) = row.fee {
                line +=
                    &format!(" ${fee}/{}", row.member_fee.map_or("null".to_owned(), |fee| fee.to_string()));
            }
            if let Some(exams) = row.exams {
                line += &format!(" exams={exams}");
            }
            if !row.first.is_empty() {
                line += &format!(" first={}", names("c", &row.first));
            }
            if !row.counts.is_empty() {
                line += &format!(" counts={}", names("c", &row.counts));
            }
            lines.push(format!("{line}: {}", row.rule.text()));
        }
        for row in &self.stand_ins {
            let title = &self.credentials[row.title];
            let mut list: Vec<_> = row.credentials.iter().map(|id| format!("c{id}")).collect();
            list.extend(row.work.iter().map(|(kind, months)| format!("{months} k{kind}")));
            let cell = format!("{}@l{}", number(title.level), title.lane);
            lines.push(format!("stand-in c{} {cell}: {}", row.title, list.join(", ")));
        }
        let mut job = format!("job j: {}", names("c", &self.job).replace('|', ", "));
        if let Some(asked) = &self.before_job.0 {
            job += &format!("; degree {} {}", LEVELS[asked.level], names("f", &asked.fields));
        }
        if let Some(part) = &self.before_job.1 {
            job += &format!("; work {} {}", part.months, names("k", &part.kinds));
        }
        lines.push(job);
        lines.join("\n")
    }
}

fn number(number: Option<u32>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}

fn names(sign: &str, ids: &[usize]) -> String {
    ids.iter().map(|id| format!("{sign}{id}")).collect::<Vec<_>>().join("|")
}

impl Rule {
    /// The condition as a line.
    pub fn text(&self) -> String {
        let list = |parts: &[Self]| parts.iter().map(Self::text).collect::<Vec<_>>().join(", ");
        match self {
            Self::All(parts) if parts.is_empty() => "nothing".to_owned(),
            Self::All(parts) => format!("all({})", list(parts)),
            Self::AtLeast(1, parts) => format!("any({})", list(parts)),
            Self::AtLeast(least, parts) => format!("{least}of({})", list(parts)),
            Self::Leaf(leaf) => leaf.text(),
        }
    }
}

impl Leaf {
    fn text(&self) -> String {
        match self {
            Self::Credential(id) => format!("c{id}"),
            Self::Degree(asked) => {
                let by = if asked.accredited { " by x" } else { "" };
                let by = if asked.related { format!(" related{by}") } else { by.to_owned() };
                format!("degree({} {}{by})", LEVELS[asked.level], names("f", &asked.fields))
            }
            Self::Work(part, inner) => {
                let inner =
                    inner.as_ref().map_or(String::new(), |inner| format!(" including {}", inner.text()));
                format!("work({}{inner})", part.text())
            }
            Self::Training(id) => format!("training(t{id})"),
            Self::Member(id, months) => format!("member(o{id} {months})"),
            Self::Ask => "ask".to_owned(),
        }
    }
}

impl Part {
    fn text(&self) -> String {
        let share = self.share.map_or(String::new(), |share| format!(" share {share}"));
        let within = self.within.map_or(String::new(), |within| format!(" within {within}"));
        format!("{} {}{share}{within}", self.months, names("k", &self.kinds))
    }
}

impl Told {
    /// What the learner tells, as a line.
    pub fn text(&self) -> String {
        let mut facts = Vec::new();
        for (place, word) in self.credentials.iter().enumerate().filter(|row| !row.1.is_empty()) {
            facts.push(format!("{word} c{place}"));
        }
        for award in &self.awards {
            let field = award.field.map_or("-".to_owned(), |field| format!("f{field}"));
            let by = if award.accredited { " x" } else { "" };
            facts.push(format!("degree {} {field}{by}", LEVELS[award.level]));
        }
        for row in &self.work {
            let mut fact = format!("work {} k{}", row.months, row.kind);
            if let Some(ago) = row.ago {
                let month = today().index() - ago;
                fact += &format!(" from {}-{:02}", month / 12, month % 12 + 1);
            }
            facts.push(fact + &row.share.map_or(String::new(), |share| format!(" at {share}")));
        }
        facts.extend(self.trainings.iter().map(|id| format!("trained t{id}")));
        for place in 0..2 {
            facts.extend(self.memberships[place].map(|months| format!("member o{place} {}", number(months))));
            facts.extend(self.words[place].map(|level| format!("stands {level}@l{place}")));
        }
        facts.extend(self.denied.0.iter().map(|level| format!("denied {}", LEVELS[*level])));
        facts.extend(self.denied.1.iter().map(|kind| format!("denied work k{kind}")));
        if self.apart {
            facts.push("one-after-another".to_owned());
        }
        facts.join(", ")
    }
}
