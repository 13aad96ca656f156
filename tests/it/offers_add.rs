//! Offers on routes.
