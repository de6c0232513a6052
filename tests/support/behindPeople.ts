import { putBehindPeople } from '#server/processes/behindPeople.ts'

/**
 * The tests stand as far behind as the processes that servers begin, which get what those leave otherwise: on a machine
 * that has nothing else to do a file of a test would wait for all other tests.
 */
export default function behindPeople(): void {
  putBehindPeople(process)
}
