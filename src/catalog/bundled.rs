//! The catalog that ships inside the library, as the build takes it from `static/catalog`.

use super::{Catalog, Problem};

/// Its documents: name and JSON text.
pub const DOCUMENTS: [(&str, &str); 6] = [
    ("catalog.json", include_str!(concat!(env!("OUT_DIR"), "/catalog.json"))),
    (
        "health-information-management.json",
        include_str!(concat!(env!("OUT_DIR"), "/health-information-management.json")),
    ),
    (
        "electronic-health-records.json",
        include_str!(concat!(env!("OUT_DIR"), "/electronic-health-records.json")),
    ),
    ("medical-devices-imaging.json", include_str!(concat!(env!("OUT_DIR"), "/medical-devices-imaging.json"))),
    (
        "healthcare-it-telemedicine.json",
        include_str!(concat!(env!("OUT_DIR"), "/healthcare-it-telemedicine.json")),
    ),
    ("ways-in.json", include_str!(concat!(env!("OUT_DIR"), "/ways-in.json"))),
];

/// Reads the bundled catalog; a test holds that it has no problem.
pub fn read() -> Result<Catalog, Vec<Problem>> {
    Catalog::from_documents(&DOCUMENTS)
}

thread_local! {
    static SHARED: &'static Catalog = Box::leak(Box::new(Catalog::from_trusted(&DOCUMENTS)));
}

/// The bundled catalog, taken as sound, once and for good: every widget of a page has it.
pub fn shared() -> &'static Catalog {
    SHARED.with(|shared| *shared)
}
