/** Characters. The server's rule, said before it has to say it. */
export const shortestPassword = 8
