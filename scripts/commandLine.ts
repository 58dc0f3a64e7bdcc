import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { UserError } from '../src/core/types.ts';
import { invocation } from './invocation.ts';
import { UsageError } from './usageError.ts';
import { version } from './version.ts';

type AddCommand = (program: Command) => void;

/** Each command brings its own libraries, which are loaded only when they are needed. */
const commands = new Map<string, () => Promise<AddCommand>>([
  ['build', async () => (await import('./commands/build.ts')).addBuild],
  ['serve', async () => (await import('./commands/serve.ts')).addServe],
  ['inspect', async () => (await import('./commands/inspect.ts')).addInspect],
  ['export', async () => (await import('./commands/export.ts')).addExport],
  ['demo', async () => (await import('./commands/demo.ts')).addDemo],
]);

/** Done, failed, wrong usage. */
type ExitCode = 0 | 1 | 2;

/**
 * Runs the command. Errors are told in one sentence on standard error.
 * @param words what a person typed behind the name of the command
 */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  const program = createProgram();
  // Anything but a command at the start may be about all of them: help, or a spelling mistake.
  const chosen = commands.get(words[0] ?? '');
  for (const load of chosen ? [chosen] : commands.values()) (await load())(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    return report(error, program, words);
  }
}

function createProgram(): Command {
  return new Command(invocation)
    .description(
      'Topic Atlas turns research abstracts into a map of topics, with their trends and with ' +
        'related papers, on your own machine; nothing is sent anywhere.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('--verbose', 'print the whole report of an error')
    .configureHelp({ showGlobalOptions: true, styleTitle: pc.bold, helpWidth: 100 })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addHelpText('after', overview);
}

const overview = `
From a file to the dashboard:
  ${invocation} build papers.jsonl --out my-atlas
  ${invocation} serve my-atlas

Each command has its own help: ${invocation} build --help

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

function report(error: unknown, program: Command, words: readonly string[]): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // Without any command the help was printed, which says more than a sentence.
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;

  process.stderr.write(`topic-atlas: ${sentence(error, program, words)}.\n`);
  if (program.opts<{ verbose?: true }>().verbose) process.stderr.write(`${inspect(error)}\n`);
  return error instanceof UsageError || error instanceof CommanderError ? 2 : 1;
}

/** One sentence without its full stop. */
function sentence(error: unknown, program: Command, words: readonly string[]): string {
  if (error instanceof UserError) return error.message.replace(/\.$/, '');
  if (error instanceof UsageError) return `${error.message}; ${helpHint(program, words)}`;
  if (error instanceof CommanderError) {
    return `${plainMessage(error)}; ${helpHint(program, words)}`;
  }
  const [what] = String(error instanceof Error ? error.message : error).split('\n');
  return `this is a defect of Topic Atlas, not of your input (${what}); --verbose shows the whole report`;
}

/** What commander says, as a part of a sentence. */
function plainMessage({ message }: CommanderError): string {
  return message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\. (?=Expected)/, ', ')
    .replace(/\.$/, '');
}

function helpHint(program: Command, words: readonly string[]): string {
  const command = program.commands.find((candidate) => words.includes(candidate.name()));
  const name = command === undefined ? '' : `${command.name()} `;
  return `\`${invocation} ${name}--help\` shows how`;
}
