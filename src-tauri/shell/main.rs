fn main() { goodturn_shell::run() }
