//! The checker's own verdicts, and whether what a verdict names is really what counts or is missing.

use credential_pathway::model::{
    Answer, Award, Condition, Credential, Held, Id, Included, KindOfWork, Learner, Requirement, Section,
    Stretch, WorkSpec,
};
use credential_pathway::resolve::{Evidence, Finding, Misfit, Verdict};

use crate::checker::Done;
use crate::checker_facts::Facts;
use crate::checker_months::counted;

impl Facts<'_> {
    /// Why a finding is wrong: its verdict, what a leaf of it names, or one of its parts.
    pub fn doubts(&self, owner: Id<Credential>, finding: &Finding<'_>) -> Option<String> {
        let own = self.verdict(owner, finding.condition);
        if own != finding.verdict {
            return Some(format!("{own:?} and not {:?}: {:?}", finding.verdict, finding.condition));
        }
        let leaf = finding.condition.requirement();
        if finding.evidence.is_some() != leaf.is_some() {
            return Some("a leaf has evidence, and nothing else".to_owned());
        }
        if let Some((leaf, evidence)) = leaf.zip(finding.evidence.as_ref())
            && !self.is_witness(owner, leaf, own, evidence)
        {
            return Some(format!("{evidence:?} says nothing of {own:?} {leaf:?}"));
        }
        let is_same = |row: (&Condition, &Finding<'_>)| std::ptr::eq(row.0, row.1.condition);
        let parts = finding.condition.parts();
        if parts.len() != finding.parts.len() || !parts.iter().zip(&finding.parts).all(is_same) {
            return Some("its parts are others".to_owned());
        }
        finding.parts.iter().find_map(|part| self.doubts(owner, part))
    }

    fn verdict(&self, owner: Id<Credential>, condition: &Condition) -> Verdict {
        if self.meets(owner, condition, &Done::default()) {
            return Verdict::Met;
        }
        let may_be_met = |leaf: &Requirement| {
            self.meets(owner, &Condition::leaf(leaf.clone()), &Done::default()) || self.is_open(leaf)
        };
        let is_open = !self.ways(owner, condition, &may_be_met).is_empty();
        if is_open { Verdict::Unknown } else { Verdict::Unmet }
    }

    fn is_untold(&self, section: Section) -> bool {
        !self.learner.complete.contains(&section)
    }

    /// Whether a leaf that is not met may be: it was not told, the person is not sure, or its issuer decides.
    fn is_open(&self, leaf: &Requirement) -> bool {
        let Learner { credentials, attainments, memberships, education, .. } = self.learner;
        match leaf {
            Requirement::Credential(wanted) => {
                let may = |held: &Held| matches!(held, Held::Expired | Held::NotSure);
                !credentials.contains_key(wanted) && self.is_untold(Section::Credentials)
                    || self.counting(*wanted).iter().any(|id| credentials.get(id).is_some_and(may))
            }
            Requirement::Education { .. } => {
                self.is_untold(Section::Education)
                    || education.iter().any(|award| self.misfit(award, leaf).is_none())
            }
            Requirement::Experience(part, inner) => {
                let is_possible = |count: [u32; 2], asked: u32| count[1] >= asked;
                self.is_untold(Section::Work)
                    || self.counts(part, inner.as_ref()).iter().all(|row| is_possible(row.0, row.1))
                    || !self.near(part, inner.as_ref()).is_empty()
            }
            Requirement::Attainment(wanted) => {
                let not_sure = |row: (&Id<_>, &Answer)| {
                    *row.1 == Answer::NotSure && self.attainment_counts(*row.0, *wanted)
                };
                !attainments.contains_key(wanted) && self.is_untold(Section::Training)
                    || attainments.iter().any(not_sure)
            }
            Requirement::Membership { organization, .. } => match memberships.get(organization) {
                None => self.is_untold(Section::Training),
                Some(row) if row.answer == Answer::Has => row.months.is_none(),
                Some(row) => row.answer == Answer::NotSure,
            },
            Requirement::Unpublished => true,
        }
    }

    /// What of an award does not fit a leaf whatever is told beside or decided by the issuer; the order is
    /// from the first thing that is looked at to the last.
    fn misfit(&self, award: &Award, leaf: &Requirement) -> Option<Misfit> {
        let Requirement::Education { level, fields, related, accreditation } = leaf else { return None };
        let is_higher = award.level > *level && award.level.is_degree() && level.is_degree();
        let is_field = |own| *related || fields.iter().any(|to| self.field_counts(own, *to));
        let is_accredited = |wanted| {
            use credential_pathway::model::Accredited;
            award.accreditation == Accredited::Untold || award.accreditation == Accredited::By(wanted)
        };
        if award.level != *level && !is_higher {
            Some(Misfit::Level)
        } else if !fields.is_empty() && !award.field.is_none_or(is_field) {
            Some(Misfit::Field)
        } else if !accreditation.is_none_or(is_accredited) {
            Some(Misfit::Accreditation)
        } else {
            None
        }
    }

    fn is_kind_of(&self, kind: Id<KindOfWork>, part: &WorkSpec) -> bool {
        part.kinds.iter().any(|wanted| self.work_counts(kind, *wanted))
    }

    /// For the whole work and for the part inside: the months that count, for sure and maybe, and how many
    /// are asked.
    fn counts(&self, part: &WorkSpec, inner: Option<&Included>) -> Vec<([u32; 2], u32)> {
        let parts = self.parts(part, inner);
        parts.iter().map(|(spec, rows)| (counted(rows, spec, self.today, 0), spec.months)).collect()
    }

    /// The whole work and the part inside, each with the work told that is of its kinds.
    fn parts<'p>(
        &self,
        part: &'p WorkSpec,
        inner: Option<&'p Included>,
    ) -> Vec<(&'p WorkSpec, Vec<&Stretch>)> {
        let inside = |spec: &WorkSpec| {
            let work = self.learner.work.iter();
            work.filter(|row| self.is_kind_of(row.kind, part) && self.is_kind_of(row.kind, spec)).collect()
        };
        let mut parts = vec![(part, inside(part))];
        parts.extend(inner.iter().map(|inner| (&*inner.0, inside(&inner.0))));
        parts
    }

    /// The kinds of work told that meet a leaf if its issuer accepts them, where it is not met without.
    fn near(&self, part: &WorkSpec, inner: Option<&Included>) -> Vec<Id<KindOfWork>> {
        let kinds: Vec<_> = self.learner.work.iter().map(|row| row.kind).collect();
        let is_met = self.has_done(part, inner, &kinds, &Done::default());
        let is_met_anyway = self.has_done(part, inner, &[], &Done::default());
        let may_count = |kind: &Id<KindOfWork>| {
            let row = self.catalog.kinds_of_work.get(*kind);
            row.is_some_and(|row| row.may_count_as.iter().any(|near| self.is_kind_of(*near, part)))
        };
        if is_met && !is_met_anyway { kinds.into_iter().filter(may_count).collect() } else { Vec::new() }
    }

    /// Whether what a verdict names is there, and is the reason.
    fn is_witness(
        &self,
        owner: Id<Credential>,
        leaf: &Requirement,
        verdict: Verdict,
        evidence: &Evidence,
    ) -> bool {
        let is_met = verdict == Verdict::Met;
        match (evidence, leaf) {
            (Evidence::Waived(id, grant), _) => {
                let is_it = |row: &credential_pathway::model::Waiver| {
                    row.credential == owner && row.requirement == *leaf && row.grant == *grant
                };
                is_met && *id == owner && self.learner.waivers.iter().any(is_it)
            }
            (Evidence::Implied(by), _) => is_met && self.implied_by(leaf).contains(by),
            (Evidence::Unpublished, _) => *leaf == Requirement::Unpublished && verdict == Verdict::Unknown,
            (_, Requirement::Credential(wanted)) => self.is_held_witness(*wanted, verdict, evidence),
            (_, Requirement::Education { .. }) => self.is_award_witness(leaf, verdict, evidence),
            (_, Requirement::Experience(part, inner)) => {
                self.is_work_witness(part, inner.as_ref(), verdict, evidence)
            }
            (_, Requirement::Attainment(wanted)) => {
                let mut told = self.learner.attainments.iter();
                let mut told =
                    |answer| told.any(|row| *row.1 == answer && self.attainment_counts(*row.0, *wanted));
                match evidence {
                    Evidence::Has => is_met && told(Answer::Has),
                    Evidence::NotSure => verdict == Verdict::Unknown && told(Answer::NotSure),
                    Evidence::HasNot => {
                        verdict == Verdict::Unmet
                            && (self.learner.attainments.get(wanted) == Some(&Answer::HasNot)
                                || !self.is_untold(Section::Training))
                    }
                    Evidence::Untold => {
                        verdict == Verdict::Unknown && !self.learner.attainments.contains_key(wanted)
                    }
                    _ => false,
                }
            }
            (_, Requirement::Membership { organization, months }) => {
                let row = self.learner.memberships.get(organization);
                match (evidence, row.map(|row| (row.answer, row.months))) {
                    (Evidence::Has, Some((Answer::Has, so_far))) => is_met && so_far.unwrap_or(0) >= *months,
                    (Evidence::Misfit(Misfit::Untimed), Some((Answer::Has, None))) => *months > 0,
                    (Evidence::Months { sure, possible, asked }, Some((Answer::Has, Some(so_far)))) => {
                        [*sure, *possible, *asked] == [so_far, so_far, *months] && so_far < *months
                    }
                    (Evidence::HasNot, Some((Answer::HasNot, _)) | None) => verdict == Verdict::Unmet,
                    (Evidence::NotSure, Some((Answer::NotSure, _))) | (Evidence::Untold, None) => {
                        verdict == Verdict::Unknown
                    }
                    _ => false,
                }
            }
            (_, Requirement::Unpublished) => false,
        }
    }

    fn is_held_witness(&self, wanted: Id<Credential>, verdict: Verdict, evidence: &Evidence) -> bool {
        let said = |id: &Id<Credential>| self.learner.credentials.get(id).copied();
        let one_said = |held: Held| self.counting(wanted).iter().any(|id| said(id) == Some(held));
        match (evidence, verdict) {
            (Evidence::Has, Verdict::Met) => said(&wanted) == Some(Held::Has),
            (Evidence::Counts(other), Verdict::Met) => {
                *other != wanted && said(other) == Some(Held::Has) && self.counting(wanted).contains(other)
            }
            (Evidence::Expired, Verdict::Unknown) => one_said(Held::Expired),
            (Evidence::NotSure, Verdict::Unknown) => one_said(Held::NotSure),
            (Evidence::Untold, Verdict::Unknown) => said(&wanted).is_none(),
            (Evidence::Candidate, Verdict::Unmet) => said(&wanted) == Some(Held::Candidate),
            (Evidence::HasNot, Verdict::Unmet) => {
                said(&wanted) == Some(Held::HasNot)
                    || said(&wanted).is_none() && !self.is_untold(Section::Credentials)
            }
            _ => false,
        }
    }

    fn is_award_witness(&self, leaf: &Requirement, verdict: Verdict, evidence: &Evidence) -> bool {
        let awards = &self.learner.education;
        match evidence {
            Evidence::Award(index) => awards.get(*index).is_some_and(|award| match verdict {
                Verdict::Met => self.fits(award, leaf),
                Verdict::Unknown => !self.fits(award, leaf) && self.misfit(award, leaf).is_none(),
                Verdict::Unmet => false,
            }),
            Evidence::Misfit(misfit) => {
                // Of several awards the one that fits in most.
                let nearest = awards.iter().map(|award| self.misfit(award, leaf)).max();
                verdict < Verdict::Met && nearest == Some(Some(*misfit))
            }
            Evidence::Untold => awards.is_empty() && verdict == Verdict::Unknown,
            Evidence::HasNot => awards.is_empty() && verdict == Verdict::Unmet,
            _ => false,
        }
    }

    fn is_work_witness(
        &self,
        part: &WorkSpec,
        inner: Option<&Included>,
        verdict: Verdict,
        evidence: &Evidence,
    ) -> bool {
        let counts = self.counts(part, inner);
        match evidence {
            Evidence::Months { sure, possible, asked } => {
                let is_it = |row: &([u32; 2], u32)| *row == ([*sure, *possible], *asked);
                counts.iter().any(is_it) && (verdict == Verdict::Met) == (sure >= asked)
            }
            Evidence::Near(kind) => verdict == Verdict::Unknown && self.near(part, inner).contains(kind),
            Evidence::Misfit(misfit) => {
                let of_another = |spec: &WorkSpec, rows: &[&Stretch]| {
                    let is_large = |row: &&Stretch| {
                        spec.share_min_percent.is_none_or(|least| row.share() >= u32::from(least))
                    };
                    match misfit {
                        Misfit::Older(within) => {
                            spec.within_months == Some(*within) && rows.iter().any(is_large)
                        }
                        Misfit::Share => !rows.is_empty() && !rows.iter().any(is_large),
                        _ => false,
                    }
                };
                let parts = self.parts(part, inner);
                let mut nothing = parts.iter().filter(|row| counted(&row.1, row.0, self.today, 0)[1] == 0);
                verdict < Verdict::Met && nothing.any(|(spec, rows)| of_another(spec, rows))
            }
            _ => false,
        }
    }
}
