// Preloaded with --import: kills the process, as `kill -9` does, once the database has made a table of a query, or
// (KILL_AT=load) while a table is being filled.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const AT = process.env.KILL_AT === 'load' ? /^INSERT INTO/ : /^CREATE TABLE \w+ AS/

function killing(prototype, name) {
  const original = prototype[name]
  prototype[name] = async function (...args) {
    const result = await original.apply(this, args)
    if (AT.test(String(args[0]))) process.kill(process.pid, 'SIGKILL')
    return result
  }
}

killing(require('pg').Client.prototype, 'query')
killing(require('@duckdb/node-api').DuckDBConnection.prototype, 'run')
