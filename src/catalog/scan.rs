//! Where the values of a JSON text stand, without a look at what they are.
//!
//! The text was checked before. In one that is no JSON a value ends somewhere, or there is none.

/// The text of a value.
pub type Raw<'t> = &'t str;

/// A place in a JSON text.
struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn blanks(&mut self) {
        while matches!(self.text.as_bytes().get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Whether a sign is next, behind blanks; goes behind it.
    fn sign(&mut self, sign: u8) -> bool {
        self.blanks();
        let is_next = self.text.as_bytes().get(self.at) == Some(&sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// The text of the value that is next; goes behind it. The depth of a value costs no stack.
    fn value(&mut self) -> Option<Raw<'t>> {
        self.blanks();
        let bytes = self.text.as_bytes();
        let (start, mut depth) = (self.at, 0_usize);
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'"' => self.string(bytes),
                b'[' | b'{' => depth += 1,
                b']' | b'}' if depth > 1 => depth -= 1,
                b']' | b'}' if depth == 1 => {
                    self.at += 1;
                    break;
                }
                b',' | b':' | b']' | b'}' if depth == 0 => break,
                _ => {}
            }
            self.at += 1;
        }
        self.text.get(start..self.at).filter(|value| !value.is_empty())
    }

    /// What is next, with the items of a list where they are asked for; goes behind it.
    fn found(&mut self, with_items: bool) -> Option<Found<'t>> {
        let start = self.at;
        let mut items = Vec::new();
        if !(with_items && self.sign(b'[')) {
            return Some(Found { text: self.value()?, items });
        }
        while !self.sign(b']') {
            items.push(self.value()?);
            self.sign(b',');
        }
        Some(Found { text: self.text.get(start..self.at)?, items })
    }

    /// Goes to the end of the string that begins here.
    fn string(&mut self, bytes: &[u8]) {
        loop {
            self.at += 1;
            match bytes.get(self.at) {
                Some(b'\\') => self.at += 1,
                Some(b'"') | None => return,
                Some(_) => {}
            }
        }
    }
}

/// What stands under a key.
pub struct Found<'t> {
    /// The text of the value.
    pub text: Raw<'t>,
    /// The texts of the items of a list, where they are asked for.
    pub items: Vec<Raw<'t>>,
}

/// The keys of an object and what stands under each, until one is wanted no more; whether it is an object.
pub fn members<'t>(
    text: Raw<'t>,
    with_items: bool,
    each: &mut dyn FnMut(Raw<'t>, Found<'t>) -> bool,
) -> bool {
    let mut scan = Scan::new(text);
    let is_object = scan.sign(b'{');
    while is_object && !scan.sign(b'}') {
        let Some(key) = scan.value() else { break };
        let is_pair = scan.sign(b':');
        let Some(found) = scan.found(with_items).filter(|_| is_pair) else { break };
        if !each(key, found) {
            break;
        }
        scan.sign(b',');
    }
    is_object
}
