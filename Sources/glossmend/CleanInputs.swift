internal import Documents

/// The files of a run, those of folders included, and the configuration of each.
struct CleanInputs: Sendable {
    private(set) var tasks: [FileTask] = []
    /// Of the tasks' profiles; the first one is that of the first argument.
    private(set) var configurations: [Configuration] = []
    /// Where they are from; nil where the command line is all.
    private(set) var files: [String?] = []
    /// A folder was named, so there may be any number of files.
    private(set) var hasFolder = false
    /// Folders with nothing to read.
    private(set) var emptyFolders: [String] = []

    /// There may be more than one file.
    var isSeveral: Bool { hasFolder || tasks.count > 1 }

    private let commandLine: Configuration
    private let lookup: Lookup
    private var search = ConfigurationSearch()
    /// Of the configurations.
    private var separators: [LinePattern?] = []
    private var numbers: [String?: Int] = [:]

    /// Which configuration files count.
    enum Lookup: Equatable {
        case nearest, none
        case file(String)
    }

    /// Throws what is wrong with a configuration.
    init(_ arguments: [String], _ commandLine: Configuration, _ lookup: Lookup) throws {
        self.commandLine = commandLine
        self.lookup = lookup
        let inputs = arguments.isEmpty ? [.standardInput] : arguments.map(Input.init(argument:))
        for input in inputs {
            if case .file(let path) = input, FileStatus.of(path)?.kind == .directory {
                try addFolder(path)
            } else {
                try add(input)
            }
        }
    }

    private mutating func addFolder(_ path: String) throws {
        hasFolder = true
        let number = try profile(file: configurationFile(inFolder: path))
        let tree = FolderTree(path, configurations[number].folderChoice)
        if tree.found.isEmpty { emptyFolders.append(path) }
        for found in tree.found {
            switch found {
            case .file(let path): try add(.file(path))
            case .problem(let input, let problem): tasks.append(FileTask(input, format: .auto, profile: number, problem: problem))
            }
        }
    }

    private mutating func add(_ input: Input) throws {
        let number = try profile(file: configurationFile(inFolder: input.folder))
        let configuration = configurations[number]
        tasks.append(
            FileTask(
                input, format: configuration.effectiveFormat, encoding: configuration.effectiveEncoding, separator: separators[number],
                profile: number))
    }

    private mutating func configurationFile(inFolder folder: String) -> String? {
        switch lookup {
        case .nearest: search.file(inFolder: folder)
        case .none: nil
        case .file(let name): name
        }
    }

    /// The number of the configuration with this file, which is read when it is met first.
    private mutating func profile(file: String?) throws -> Int {
        if let number = numbers[file] { return number }
        var configuration = commandLine
        if let file { configuration = try ConfigurationFile(file).configuration.overridden(by: commandLine) }
        configurations.append(configuration)
        separators.append(try configuration.separatorPattern())
        files.append(file)
        numbers[file] = configurations.count - 1
        return configurations.count - 1
    }
}
