/** Runs the code of an example with these modules, and with its globals. */
export function runExample(
  code: string,
  modules: Readonly<Record<string, object>>,
  globals: Readonly<Record<string, unknown>> = {},
) {
  const names = Object.keys(globals)
  const body = code.replace(/import (\{[^}]*\}) from '([^']*)'/g, 'const $1 = modules["$2"]')
  const run = new Function('modules', ...names, `return (async () => {\n${body}\n})()`)
  return run(modules, ...names.map((name) => globals[name])) as Promise<unknown>
}
