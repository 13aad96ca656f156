//! A stub that prints one paragraph, to try the delivery with.

fn main() {
    println!("<p>Every credential, readable without the widget.</p>");
}
