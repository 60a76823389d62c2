import { Option } from 'commander'

/** Option of the commands whose reports are taken to be of one event. */
export const BY_STORY = new Option('--by-story', 'sort the reports by event, as if nobody had picked them')
