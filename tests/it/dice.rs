//! Numbers that look random and are the same for ever.

/// A tiny generator of numbers (splitmix64): the same seed gives the same worlds for ever.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.next() % sides as u64).expect("small")
    }

    /// So many times out of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list.
    pub fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// Numbers below `sides`, one to `most` of them, each once.
    pub fn list(&mut self, sides: usize, most: usize) -> Vec<usize> {
        let mut list: Vec<usize> = (0..=self.below(most)).map(|_| self.below(sides)).collect();
        list.sort_unstable();
        list.dedup();
        list
    }
}
