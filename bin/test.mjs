import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runTool } from './children.mjs'
import { cacheFolder, say } from './project.mjs'

const REPORT = join(cacheFolder, 'tests.json')

/** What needs no browser, no build and no faults. */
export function check(node, env) {
  finish([...checkSources(node, env), runVitest(node, env, ['unit'])])
}

/** Everything; a step that fails does not keep the others from telling what they know. */
export function test(node, env) {
  const results = checkSources(node, env)
  const built = build(node, env)
  results.push(verdict('build', built))
  const browser = built && runTool(node, ['test/support/browser.ts'], env)
  if (built) results.push(verdict('browser', browser))
  if (!built) say('the build failed: journeys and faults cannot run')
  const projects = ['unit', ...(browser ? ['journeys'] : []), ...(built ? ['faults'] : [])]
  finish([...results, runVitest(node, env, projects)])
}

/** The fault tests at full length. */
export function longFaults(node, env) {
  const built = build(node, env)
  finish([
    verdict('build', built),
    ...(built ? [runVitest(node, { ...env, FAULTS: 'long' }, ['faults'])] : []),
  ])
}

/** The pictures of the README, anew. */
export function screenshots(node, env) {
  const built = build(node, env)
  finish([verdict('build', built), ...(built ? [runVitest(node, env, ['screenshots'])] : [])])
}

function checkSources(node, env) {
  const tool = (path) => join('node_modules', path)
  return [
    verdict('types', runTool(node, [tool('typescript/bin/tsc'), '--noEmit'], env)),
    verdict('format', runTool(node, [tool('oxfmt/bin/oxfmt'), '--check'], env)),
    // With types: a promise that nobody waits for is an error that nobody hears of.
    verdict('lint', runTool(node, [tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'], env)),
  ]
}

function runVitest(node, env, projects) {
  rmSync(REPORT, { force: true })
  const succeeded = runTool(
    node,
    [
      join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--passWithNoTests=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
      ...projects.map((name) => `--project=${name}`),
      ...process.argv.slice(3),
    ],
    env,
  )
  return readReport(succeeded)
}

function readReport(succeeded) {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'))
    const passed = report.numPassedTests
    // A file that does not even load has no tests that could fail.
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    const failed = report.numFailedTests + broken.length
    if (passed === 0 && failed === 0) return { passed: 0, failed: 1 }
    return { passed, failed: failed || (succeeded ? 0 : 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function verdict(name, passed) {
  say(`${name} ${passed ? 'passed' : 'failed'}`)
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function finish(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1))
}
