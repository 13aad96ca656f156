//! The ids of elements, and the paths below others.

use credential_pathway::studio::editor::{Kind, Path, Step, below};

/// The id of the field of a path.
pub fn field_id(path: &[Step]) -> String {
    let steps = path.iter().map(|step| match step {
        Step::Key(key) => format!("-{key}"),
        Step::Index(index) => format!("-{index}"),
    });
    format!("f{}", steps.collect::<String>())
}

/// The id of the list of a kind.
pub fn list_id(kind: &Kind) -> String {
    format!("ids-{}", kind.key)
}

/// The path of a key below another path.
pub fn key_path(path: &[Step], key: &str) -> Path {
    below(path, Step::Key(key.to_owned()))
}
