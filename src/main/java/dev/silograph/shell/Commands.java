package dev.silograph.shell;

import dev.silograph.query.NearMiss;
import dev.silograph.shell.complete.CommandForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shell's commands by name. */
final class Commands {

  private final Map<String, ShellCommand> byName = new TreeMap<>();

  private Commands(List<ShellCommand> commands) {
    commands.forEach(command -> byName.put(command.name(), command));
  }

  /** All that there are. */
  static Commands standard() {
    List<ShellCommand> all = new ArrayList<>(SettingCommands.all());
    all.addAll(
        List.of(
            new HelpCommand(),
            new QueriesCommand(),
            new RunCommand(),
            new ParamCommand(),
            new CheckCommand(),
            new ExportCommand(),
            new OpenCommand(),
            new SaveCommand(),
            new SourceCommand()));
    all.addAll(StatementCommands.all());
    all.addAll(SessionCommands.all());
    all.addAll(ModelCommands.all());
    return new Commands(all);
  }

  /** Sorted by name. */
  Collection<ShellCommand> all() {
    return byName.values();
  }

  /** How each is typed. */
  List<CommandForm> forms() {
    return all().stream().map(ShellCommand::form).toList();
  }

  /**
   * The command of that name, or the only one whose name begins so.
   *
   * @throws CommandFaultException where there is none; names those that come near
   */
  ShellCommand find(String name) {
    ShellCommand exact = byName.get(name);
    if (exact != null) {
      return exact;
    }
    List<ShellCommand> longer =
        all().stream()
            .filter(command -> !name.isEmpty() && command.name().startsWith(name))
            .toList();
    if (longer.size() == 1) {
      return longer.get(0);
    }
    List<String> near =
        longer.isEmpty()
            ? NearMiss.of(name, byName.keySet())
            : longer.stream().map(ShellCommand::name).limit(3).toList();
    throw new CommandFaultException(
        "There is no command :"
            + name
            + "."
            + NearMiss.question(near.stream().map(each -> ":" + each).toList())
            + (near.isEmpty() ? " :help lists them." : ""));
  }
}
