//! Where the values of a JSON text stand, without a look at what they are.
//!
//! The text was checked before. In one that is no JSON a value ends somewhere, or there is none.

/// The text of a value.
pub type Raw<'t> = &'t str;

/// A place in a JSON text.
pub struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    /// The begin of a text.
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Goes behind blanks; the sign that is next.
    pub fn blanks(&mut self) -> Option<u8> {
        loop {
            let sign = *self.text.as_bytes().get(self.at)?;
            if sign > b' ' {
                return Some(sign);
            }
            self.at += 1;
        }
    }

    /// Whether one more item is next, behind blanks and commas; where there is none, goes behind the end.
    pub fn more(&mut self, end: u8) -> bool {
        while let Some(sign) = self.text.as_bytes().get(self.at) {
            let is_end = *sign == end;
            if !is_end && *sign > b' ' && *sign != b',' {
                break;
            }
            self.at += 1;
            if is_end {
                return false;
            }
        }
        true
    }

    /// Goes behind one sign.
    pub fn step(&mut self) {
        self.at += 1;
    }

    /// Whether a sign is next, behind blanks; goes behind it.
    pub fn sign(&mut self, sign: u8) -> bool {
        let is_next = self.blanks() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// The text of the value that is next; goes behind it. The depth of a value costs no stack.
    pub fn value(&mut self) -> Option<Raw<'t>> {
        self.blanks();
        let bytes = self.text.as_bytes();
        let (start, mut depth) = (self.at, 0_usize);
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'"' => {
                    self.string(bytes);
                }
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
        while self.more(b']') {
            items.push(self.value()?);
        }
        Some(Found { text: self.text.get(start..self.at)?, items })
    }

    /// The inside of the string that is next, and whether something in it is escaped; goes behind it.
    pub fn inside(&mut self) -> Option<(Raw<'t>, bool)> {
        if self.blanks() != Some(b'"') {
            return None;
        }
        let start = self.at + 1;
        let is_escaped = self.string(self.text.as_bytes());
        // Without an end there is no string.
        let inside = self.text.get(start..self.at).filter(|_| self.at < self.text.len())?;
        self.at += 1;
        Some((inside, is_escaped))
    }

    /// Goes to the end of the string that begins here; whether something in it is escaped.
    fn string(&mut self, bytes: &[u8]) -> bool {
        let (mut at, mut is_escaped) = (self.at + 1, false);
        // Eight bytes at a time up to the first mark: most of a document is strings.
        while let Some(Some(eight)) = bytes.get(at..).map(<[u8]>::first_chunk)
            && !has_mark(u64::from_le_bytes(*eight))
        {
            at += 8;
        }
        loop {
            match bytes.get(at) {
                Some(b'\\') => {
                    is_escaped = true;
                    at += 1;
                }
                Some(b'"') | None => break,
                Some(_) => {}
            }
            at += 1;
        }
        self.at = at;
        is_escaped
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
    while is_object && scan.more(b'}') {
        let Some(key) = scan.value() else { break };
        let is_pair = scan.sign(b':');
        let Some(found) = scan.found(with_items).filter(|_| is_pair) else { break };
        if !each(key, found) {
            break;
        }
    }
    is_object
}

/// Whether one of eight bytes is a quote or a backslash.
fn has_mark(eight: u64) -> bool {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    // Of a byte that is zero, and of the lowest one of them for sure, the highest bit is set.
    let has_zero = |bytes: u64| bytes.wrapping_sub(ONES) & !bytes & ONES << 7 != 0;
    has_zero(eight ^ (ONES * u64::from(b'"'))) || has_zero(eight ^ (ONES * u64::from(b'\\')))
}
