//! Every sentence of ours.
