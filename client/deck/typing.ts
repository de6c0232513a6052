/**
 * The origin of what somebody types: each live editor writes under one of its own. The history counts it among my
 * steps, and what is drawn elsewhere follows it a moment later.
 */
export class Typing {}
