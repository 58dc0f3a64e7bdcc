/** Version of Topic Atlas, as package.json has it; part of the run id. */
export { version } from '../package.json';
