struct Plot { let measurements: [Measurement]; var svg: String { "" } }
