//! Worlds made to be slow, from a seed: they pass every check or are refused. `bounded_work` counts
//! what they cause, and `make bench` measures it.

use crate::dice::Dice;

/// A world and what makes it slow.
pub struct SlowWorld {
    /// What makes it slow.
    pub name: String,
    /// Its lines; the goal is `goal`.
    pub text: String,
    /// What a learner tells.
    pub told: String,
}

/// What makes a world slow, and such a world.
type Kind = (&'static str, fn(&mut Dice) -> String);

/// So many items, between commas.
fn list(count: usize, item: impl FnMut(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(", ")
}

/// So many lines.
fn lines(count: usize, line: impl FnMut(usize) -> String) -> String {
    (0..count).map(line).collect::<Vec<_>>().join("\n")
}

/// The worlds of a seed, one of each kind.
pub fn worlds(seed: u64) -> Vec<SlowWorld> {
    let mut dice = Dice(seed);
    let kinds: [Kind; 21] = [
        ("a chain", chain),
        ("a chain of choices", chain_of_choices),
        ("a chain on the ladder", ladder),
        ("titles and stand-ins", titles),
        ("kinds of work that count as all others", counts_as),
        ("fields that count as all others", fields),
        ("wide choices", wide),
        ("wide recommendations", recommended),
        ("many wide choices", many_wide),
        ("shared parts", hitting),
        ("a dense grid", grid),
        ("cycles", cycles),
        ("needs of work that overlap", works),
        ("needs of work in windows", windows),
        ("degrees of many fields", degrees),
        ("trainings that count as each other in a chain", trainings),
        ("nested choices", nested),
        ("stand-ins that titles share", shared_stand_ins),
        ("a long way back and forth", back_and_forth),
        ("credentials that count as others", renumbered),
        ("stand-ins that others count as", renumbered_stand_ins),
    ];
    let told = "work 7 k0 from 2020-01 at 37, work 13 k1, degree bachelor f1, has a1";
    kinds
        .into_iter()
        .map(|(name, text)| {
            let told = if dice.chance(50) { told.to_owned() } else { String::new() };
            SlowWorld { name: format!("{name}, seed {seed}"), text: text(&mut dice), told }
        })
        .collect()
}

fn chain(dice: &mut Dice) -> String {
    let length = 1_000 + dice.below(999);
    format!("goal: a{}\na0\n", length - 1) + &lines(length - 1, |at| format!("a{} $3: a{at}", at + 1))
}

fn chain_of_choices(dice: &mut Dice) -> String {
    let length = 500 + dice.below(150);
    let mut text = format!("goal: a{0}\na0 $1\nb0 $2\nc0 $3\n", length - 1);
    for at in 1..length {
        let before = at - 1;
        for name in ["a", "b", "c"] {
            let fee = 1 + dice.below(90);
            text += &format!("{name}{at} ${fee}: any(a{before}, b{before}, c{before})\n");
        }
    }
    text
}

fn ladder(dice: &mut Dice) -> String {
    let mut text = "goal 5@lane: a4-0\n".to_owned();
    for level in 1..5 {
        for at in 0..200 + dice.below(150) {
            let fee = dice.below(500);
            let rule = if level > 1 && dice.chance(30) {
                format!("a{}-{}", level - 1, dice.below(200))
            } else {
                "nothing".into()
            };
            text += &format!("a{level}-{at} {level}@lane ${fee}: {rule}\n");
        }
    }
    text
}

fn titles(dice: &mut Dice) -> String {
    let mut text = "goal 5@lane\n".to_owned();
    for level in 1..5 {
        for title in 0..10 + dice.below(5) {
            text += &format!("t{level}-{title} {level}@lane title\n");
            let real = list(3, |at| format!("r{level}-{title}-{at}"));
            text +=
                &format!("stand-in t{level}-{title} {level}@lane: {real}, {} k{title}\n", 7 + dice.below(60));
            for at in 0..3 {
                text += &format!("r{level}-{title}-{at} ${} exams=1\n", dice.below(400));
            }
        }
    }
    text
}

/// Each counts as every later one: a number of ways that doubles with each.
fn counts_as(dice: &mut Dice) -> String {
    let count = 60 + dice.below(60);
    let mut text = format!("goal: work({} k{})\n", 13 + dice.below(90), count - 1);
    for at in 0..count {
        text += &format!(
            "kind k{at} > {}\n",
            list(count - at - 1, |above| format!("k{}", at + above + 1)).replace(',', "")
        );
    }
    text
}

fn fields(dice: &mut Dice) -> String {
    let count = 60 + dice.below(60);
    let mut text = format!("goal: all(degree(bachelor f{}), degree(master f{}))\n", count - 1, count / 2);
    for at in 0..count {
        text += &format!(
            "field f{at} > {}\n",
            list(count - at - 1, |above| format!("f{}", at + above + 1)).replace(',', "")
        );
    }
    text
}

/// Two of eleven, each any of so many.
fn wide_rule(dice: &mut Dice, parts: usize, each: usize) -> String {
    let part = |dice: &mut Dice| format!("any({})", list(each, |_| format!("a{}", dice.below(40))));
    format!("2of({})", list(parts, |_| part(dice)))
}

fn wide(dice: &mut Dice) -> String {
    let (parts, each) = (3 + dice.below(9), 2 + dice.below(8));
    format!("goal: {}\n", wide_rule(dice, parts, each)) + &lines(40, |at| format!("a{at} ${}", 10 + at))
}

fn recommended(dice: &mut Dice) -> String {
    let (parts, each) = (3 + dice.below(9), 2 + dice.below(8));
    format!("goal: a0; {}\n", wide_rule(dice, parts, each)) + &lines(40, |at| format!("a{at} ${}", 10 + at))
}

fn many_wide(dice: &mut Dice) -> String {
    let mut text = lines(40, |at| format!("a{at} ${}", 10 + at));
    let count = 40 + dice.below(100);
    for at in 0..count {
        text += &format!("\nw{at} $1: {}", wide_rule(dice, 4, 4));
    }
    text + &format!("\ngoal: all({})", list(count, |at| format!("w{at}")))
}

/// So many groups, each any of some elements: the smallest hitting set.
fn hitting(dice: &mut Dice) -> String {
    let (groups, elements) = (20 + dice.below(60), 16 + dice.below(30));
    let group = |dice: &mut Dice| format!("any({})", list(3, |_| format!("a{}", dice.below(elements))));
    let rule = list(groups, |_| group(dice));
    format!("goal: all({rule})\n") + &lines(elements, |at| format!("a{at} ${}", 100 + (at * 37) % 23))
}

fn grid(dice: &mut Dice) -> String {
    let (levels, width) = (5 + dice.below(2), 20 + dice.below(20));
    let mut text = format!("goal: all({})\n", list(3, |at| format!("g{}-{at}", levels - 1)));
    for level in 0..levels {
        for at in 0..width {
            let mut group = || {
                let options = list(1 + dice.below(4), |_| format!("g{}-{}", level - 1, dice.below(width)));
                format!("any({options})")
            };
            let rule =
                if level == 0 { "nothing".to_owned() } else { format!("all({})", list(3, |_| group())) };
            text += &format!("g{level}-{at} ${}: {rule}\n", 50 + (level * 7_919 + at * 104_729) % 1_450);
        }
    }
    text
}

fn cycles(dice: &mut Dice) -> String {
    let count = 30 + dice.below(120);
    let mut text = "goal $10: any(x, dear)\ndear $10000\n".to_owned();
    text += &format!("x: all({}, y)\ny: goal\n", list(count, |at| format!("p{at}")));
    for at in 0..count {
        let (one, other) = (dice.below(count), dice.below(count));
        text += &format!(
            "p{at} $1: any(a{at}, b{at})\na{at} $3: any(p{one}, dear)\nb{at} $4: any(p{other}, a{other})\n"
        );
    }
    text
}

fn works(dice: &mut Dice) -> String {
    let (needs, kinds) = (8 + dice.below(40), 6 + dice.below(30));
    let need = |dice: &mut Dice| {
        let names = (0..=1 + dice.below(4)).map(|_| format!("k{}", dice.below(kinds))).collect::<Vec<_>>();
        format!("work({} {})", 1 + dice.below(119), names.join("|"))
    };
    let rule = list(needs, |_| {
        if dice.chance(50) { need(dice) } else { format!("any({}, {})", need(dice), need(dice)) }
    });
    format!("kind k0 ~ k2 k3 k4\nkind k1 ~ k2 k5\ngoal: all({rule})")
}

fn windows(dice: &mut Dice) -> String {
    let need = |dice: &mut Dice| {
        let months = 1 + dice.below(100);
        let inner = 1 + dice.below(months);
        let (one, other) = (dice.below(8), dice.below(8));
        format!(
            "work({months} k{one}|k{other} within {} including {inner} k{one} within {months})",
            months + dice.below(60)
        )
    };
    let count = 200;
    let rules = lines(count, |at| format!("a{at} $1: {}", need(dice)));
    format!("goal: all({})\n{rules}", list(count, |at| format!("a{at}")))
}

fn degrees(dice: &mut Dice) -> String {
    let (count, kinds) = (150, 60 + dice.below(60));
    let levels = ["associate", "bachelor", "master", "postsecondary-certificate"];
    let degree = |dice: &mut Dice| {
        let fields = (0..=dice.below(5)).map(|_| format!("f{}", dice.below(kinds))).collect::<Vec<_>>();
        format!("degree({} {})", levels[dice.below(4)], fields.join("|"))
    };
    let rules = lines(count, |at| format!("a{at} $1: any({}, {})", degree(dice), degree(dice)));
    format!("goal: all({})\n{rules}", list(count, |at| format!("a{at}")))
}

fn trainings(dice: &mut Dice) -> String {
    let count = 200 + dice.below(200);
    let rules = lines(50, |at| format!("a{at} $1: training(x{})", dice.below(count)));
    let chain = lines(count - 1, |at| format!("training x{} > x{at}", at + 1));
    format!("goal: all({})\n{rules}\n{chain}", list(50, |at| format!("a{at}")))
}

/// A choice of choices, each wide.
fn nested(dice: &mut Dice) -> String {
    let inner = wide_rule(dice, 11, 8);
    format!("goal: a0; 2of(z, {inner})\nz $1\n") + &lines(40, |at| format!("a{at} ${}", 10 + at))
}

/// The same credentials stand in on every level.
fn shared_stand_ins(dice: &mut Dice) -> String {
    let mut text = "goal 5@lane\n".to_owned();
    let titles = 10 + dice.below(7);
    for level in 1..5 {
        for title in 0..titles {
            text += &format!("t{level}-{title} {level}@lane title\n");
            let real = list(8, |at| format!("r{}", (title * 8 + at) % 80));
            text += &format!("stand-in t{level}-{title} {level}@lane: {real}\n");
        }
    }
    text + &lines(80, |at| format!("r{at} ${}", dice.below(400)))
}

/// Each requires the next or the one before.
fn back_and_forth(dice: &mut Dice) -> String {
    let length = 1_000 + dice.below(900);
    let between = lines(length - 2, |at| format!("a{} $2: any(a{}, a{at})", at + 1, at + 2));
    format!("goal: a{}\na0 $1\na{} $900\n{between}", length / 2, length - 1)
}

/// Courses with 64 numbers each, of which any one is required, on every level.
fn renumbered(dice: &mut Dice) -> String {
    let mut text = "goal 5@lane: all(a29-0, any(a28-0, a27-0))\n".to_owned();
    for at in 0..30_usize {
        let rule = list(at.min(3), |back| format!("a{}-0", at - 1 - back));
        let rule = if at == 0 { "nothing".to_owned() } else { format!("any({rule})") };
        text += &format!("a{at}-0 {}@lane $90: {rule}\n", 1 + at % 5);
        let cost = dice.below(90);
        text += &lines(63, |new| format!("a{at}-{} ${} counts=a{at}-{new}: {rule}", new + 1, cost + new));
        text += "\n";
    }
    text
}

/// Titles on every level, each with stand-ins that others count as.
fn renumbered_stand_ins(dice: &mut Dice) -> String {
    let mut text = "goal 5@lane\n".to_owned();
    for (level, title) in (1..5).flat_map(|level| (0..15).map(move |title| (level, title))) {
        text += &format!("t{level}-{title} {level}@lane title\n");
        text += &format!("stand-in t{level}-{title} {level}@lane: r{}\n", (title * 7 + level) % 20 * 8);
    }
    let counts =
        |real: usize| if real.is_multiple_of(8) { String::new() } else { format!(" counts=r{}", real - 1) };
    text + &lines(160, |real| format!("r{real} ${}{}", dice.below(400), counts(real)))
}
