import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { toolsFolder } from '../package/support/paths'

/** Turns one module into older JavaScript. */
export type Transpile = (code: string, filename: string) => string

// The tools have no types here: they are of an install of their own.
const tool = createRequire(`${toolsFolder}/package.json`)

const babel =
  (options: object): Transpile =>
  (code, filename) =>
    tool('@babel/core').transformSync(code, {
      filename,
      cwd: toolsFolder,
      configFile: false,
      babelrc: false,
      compact: false,
      sourceType: 'module',
      ...options,
    }).code

const forOldBrowsers = (options: object) =>
  babel({ presets: [['@babel/preset-env', { targets: { ie: '11' }, modules: false, ...options }]] })

const reactNative = (profile: string) =>
  babel({
    presets: [
      ['@react-native/babel-preset', { enableBabelRuntime: false, dev: false, unstable_transformProfile: profile }],
    ],
  })

const swc =
  (loose: boolean): Transpile =>
  (code, filename) =>
    tool('@swc/core').transformSync(code, {
      filename,
      swcrc: false,
      jsc: { target: 'es5', loose, parser: { syntax: 'ecmascript' } },
      module: { type: 'es6' },
    }).code

const typescript =
  (downlevelIteration: boolean): Transpile =>
  (code, fileName) => {
    const { transpileModule, ScriptTarget, ModuleKind } = tool('typescript-5.9')
    const compilerOptions = { target: ScriptTarget.ES5, module: ModuleKind.ESNext, allowJs: true, downlevelIteration }
    return transpileModule(code, { fileName, compilerOptions }).outputText
  }

/** The transpilers that still make functions of classes. TypeScript 6 has no ES5 target. */
export const transpilers = {
  'Babel, classes': babel({ plugins: ['@babel/plugin-transform-classes'] }),
  'Babel, classes, loose': babel({ plugins: [['@babel/plugin-transform-classes', { loose: true }]] }),
  'Babel, for IE 11': forOldBrowsers({}),
  'Babel, for IE 11, loose': forOldBrowsers({ loose: true }),
  'React Native': reactNative('default'),
  'React Native, Hermes': reactNative('hermes-stable'),
  'TypeScript, ES5': typescript(true),
  'TypeScript, ES5, without downlevelIteration': typescript(false),
  'SWC, ES5': swc(false),
  'SWC, ES5, loose': swc(true),
} satisfies Record<string, Transpile>

/**
 * Bundles a project's program as one script.
 *
 * @param isTranspiled whether a file is transpiled; by default each is, the package's and the app's
 */
export async function bundleTranspiled(
  project: string,
  entry: string,
  transpile: Transpile | undefined,
  {
    isTranspiled = () => true,
    define = {},
  }: { isTranspiled?: (path: string) => boolean; define?: BuildOptions['define'] } = {},
): Promise<string> {
  const plugin: Plugin = {
    name: 'transpile',
    setup(esbuild) {
      esbuild.onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
        if (transpile === undefined || !isTranspiled(path)) return undefined
        return { contents: transpile(await readFile(path, 'utf8'), path), loader: 'js' }
      })
    },
  }
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
    define,
    plugins: [plugin],
  })
  return outputFiles[0]?.text ?? ''
}
