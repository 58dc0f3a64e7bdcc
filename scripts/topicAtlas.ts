/** The topic-atlas command. */
import { runCommandLine } from './commandLine.ts';
import { errorCode } from './fileErrors.ts';

// A reader of the output that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2));
