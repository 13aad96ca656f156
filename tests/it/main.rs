//! The native tests, one topic a file; the names of the tests are what holds.

#![allow(
    clippy::cast_possible_truncation,
    clippy::format_push_string,
    clippy::maybe_infinite_iter,
    clippy::needless_for_each,
    clippy::needless_pass_by_value,
    clippy::option_option,
    clippy::similar_names,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "tests read best as they are said"
)]

mod access_words;
mod after_goal;
mod answer_words;
mod anything_pressed;
mod ask_whether;
mod bounded_work;
mod candidates;
mod cases;
mod catalog;
mod catalog_answers;
mod catalog_checks;
mod catalog_conditions;
mod catalog_corrections;
mod catalog_dates;
mod catalog_documents;
mod catalog_faults;
mod catalog_hostile;
mod catalog_lookups;
mod catalog_parts;
mod catalog_plain_notes;
mod catalog_reach;
mod catalog_reads;
mod catalog_rows;
mod catalog_values;
mod catalog_width;
mod catalog_words;
mod check_in_session;
mod check_items;
mod check_reading;
mod check_result;
mod checker;
mod checker_asked;
mod checker_facts;
mod checker_implied;
mod checker_months;
mod checker_people;
mod checker_witness;
mod collections;
mod compare_routes;
mod constraints;
mod constraints_match_the_oracle;
mod counts_as;
mod coverage;
mod dated_words;
mod denied;
mod destinations;
mod details;
mod dice;
mod eligibility;
mod evaluate;
mod evaluate_work;
mod evidence;
mod gather;
mod host;
mod ids;
mod implied;
mod json;
mod json_rows;
mod k_best;
mod learner_file;
mod letters;
mod limits;
mod linked_data;
mod links;
mod lookup;
mod lookup_search;
mod lookup_words;
mod many_steps;
mod map;
mod misfits;
mod month_typed;
mod nouns;
mod occupations;
mod occupations_shipped;
mod offers;
mod offers_add;
mod offers_open;
mod oracle;
mod oracle_counts;
mod oracle_implied;
mod oracle_leaves;
mod oracle_rules;
mod oracle_sums;
mod oracle_work;
mod pathways;
mod pathways_wide;
mod people;
mod phrase;
mod plain_words;
mod plan_matches_the_oracle;
mod planted;
mod posting;
mod postings_planted;
mod pressing;
mod properties;
mod qualify;
mod qualify_by_route;
mod qualify_slow;
mod questions;
mod questions_match_the_oracle;
mod random;
mod random_told;
mod readable;
mod reading_grade;
mod reasons;
mod renewals;
mod rest;
mod rings;

mod routes_are_checked;
mod routes_change;
mod routes_hold;
mod routes_match_the_oracle;
mod routes_of_people;
mod routes_told;
mod routes_twin;
mod said;
mod scenarios;
mod schemas;
mod self_check;
mod self_check_runs;
mod self_check_tasks;
mod session;
mod sheet;
mod slow;
mod slow_links;
mod solver_exact;
mod solver_search;
mod solver_work;
mod sources;
mod start_page;
mod starting_points;
mod status_by_month;
mod steps_hold;
mod studio;
mod studio_limits;
mod studio_linked;
mod studio_report;
mod tidy;
mod told;
mod unlock;
mod views;
mod waivers;
mod walk;
mod walk_words;
mod warnings;
mod words;
mod world;
mod write_out;
