//! What an offer leads to or prepares for, as a key and as JSON.

use crate::catalog::Catalog;
use crate::catalog::json::Json;
use crate::model::{Accredited, Award, AwardLevel, Credential, Gain, Id, ToList};

/// What an offer leads to, or what it prepares for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A person has it once the offer is done.
    Leads(Gain),
    /// The offer prepares for the exam of this credential.
    Prepares(Id<Credential>),
}

impl Target {
    /// The text that stands for it in a table and in a form: `award:associate:nursing:`, `exam:aami-cbet`.
    pub fn key(&self) -> String {
        match self {
            Self::Prepares(id) => format!("exam:{}", id.as_str()),
            Self::Leads(Gain::Credential(id)) => format!("credential:{}", id.as_str()),
            Self::Leads(Gain::Training(id)) => format!("training:{}", id.as_str()),
            Self::Leads(Gain::Work(kind, None)) => format!("work:{}", kind.as_str()),
            Self::Leads(Gain::Work(kind, Some(months))) => format!("work:{}:{months}", kind.as_str()),
            Self::Leads(Gain::Award(award)) => {
                let field = award.field.map_or("", Id::as_str);
                format!("award:{}:{field}:{}", award.level.id(), award.accreditation.word().unwrap_or(""))
                    .trim_end_matches(':')
                    .to_owned()
            }
        }
    }

    /// What a key stands for, where the catalog lists it.
    pub fn parse(catalog: &Catalog, key: &str) -> Option<Self> {
        let parts = key.split(':').map(str::trim).list();
        Some(match *parts.as_slice() {
            ["exam", id] => Self::Prepares(catalog.credentials.listed(id)?),
            ["credential", id] => Self::Leads(Gain::Credential(catalog.credentials.listed(id)?)),
            ["training", id] => Self::Leads(Gain::Training(catalog.attainments.listed(id)?)),
            ["work", id] => Self::Leads(Gain::Work(catalog.kinds_of_work.listed(id)?, None)),
            ["work", id, months] => {
                let months = months.parse().ok().filter(|months| (1..=600).contains(months))?;
                Self::Leads(Gain::Work(catalog.kinds_of_work.listed(id)?, Some(months)))
            }
            ["award", level, ref rest @ ..] if rest.len() < 3 => {
                let (field, accreditation) = (rest.first().unwrap_or(&""), rest.get(1).unwrap_or(&""));
                let field = if field.is_empty() { None } else { Some(catalog.fields.listed(field)?) };
                let accreditation = match *accreditation {
                    "" => Accredited::Untold,
                    id => Accredited::By(catalog.accreditations.listed(id)?),
                };
                Self::Leads(Gain::Award(Award { level: AwardLevel::parse(level)?, field, accreditation }))
            }
            _ => return None,
        })
    }

    /// The row of `leads_to`; none for what is prepared for.
    pub fn json(&self) -> Option<Json<'static>> {
        let text = |id: &'static str| Json::text(id);
        let Self::Leads(gain) = self else { return None };
        let row = match gain {
            Gain::Credential(id) => ("credential", text(id.as_str())),
            Gain::Training(id) => ("training", text(id.as_str())),
            Gain::Work(kind, months) => {
                ("work", Json::object(vec![("kind", text(kind.as_str())), ("months", (*months).into())]))
            }
            Gain::Award(award) => {
                let field = award.field.map_or(Json::Null, |id| text(id.as_str()));
                let accreditation = award.accreditation.id().map_or(Json::Null, |id| text(id.as_str()));
                let rows = vec![
                    ("level", text(award.level.id())),
                    ("field", field),
                    ("accreditation", accreditation),
                ];
                ("award", Json::object(rows))
            }
        };
        Some(Json::object(vec![row]))
    }
}
