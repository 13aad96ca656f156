//! The catalog that ships inside the library.

use super::{Catalog, Problem};

/// Its documents: name and JSON text.
pub const DOCUMENTS: [(&str, &str); 5] = [
    ("catalog.json", include_str!("../../static/catalog/catalog.json")),
    (
        "health-information-management.json",
        include_str!("../../static/catalog/health-information-management.json"),
    ),
    ("electronic-health-records.json", include_str!("../../static/catalog/electronic-health-records.json")),
    ("medical-devices-imaging.json", include_str!("../../static/catalog/medical-devices-imaging.json")),
    ("healthcare-it-telemedicine.json", include_str!("../../static/catalog/healthcare-it-telemedicine.json")),
];

/// Reads the bundled catalog; a test holds that it has no problem.
pub fn read() -> Result<Catalog, Vec<Problem>> {
    Catalog::from_documents(&DOCUMENTS)
}
