//! The program that Trunk builds: it exports what the library's shell exports.

fn main() {
    credential_pathway::web::start();
}
