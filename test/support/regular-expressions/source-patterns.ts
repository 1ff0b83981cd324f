import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A regular expression in a source. */
interface SourcePattern {
  /** The file below `src`, and the line. */
  readonly place: string
  readonly file: string
  /** `undefined` if it is made at run time. */
  readonly pattern: RegExp | undefined
}

const sources = fileURLToPath(new URL('../../../src', import.meta.url))

/** Every regular expression in `src`, generated files left out. */
export function sourcePatterns(): SourcePattern[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).map((each) => each.replaceAll('\\', '/'))
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated/'))
    .flatMap((file) => patternsIn(file))
}

function patternsIn(file: string): SourcePattern[] {
  const source = ts.createSourceFile(file, readFileSync(join(sources, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: SourcePattern[] = []
  const visit = (node: ts.Node): void => {
    const isMade = ts.isNewExpression(node) || ts.isCallExpression(node)
    const isLiteral = ts.isRegularExpressionLiteral(node)
    if (isLiteral || (isMade && node.expression.getText() === 'RegExp')) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ file, place: `${file}:${line + 1}`, pattern: isLiteral ? patternOf(node.text) : undefined })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function patternOf(literal: string): RegExp {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}
