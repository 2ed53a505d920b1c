import { endpointReader } from './endpoint/endpoint-reader.ts'
import { onnxReader } from './onnx/onnx-reader.ts'
import type { ReadingMeans, ReportReader } from './report-reader.ts'
import { readSettings } from './settings.ts'

/**
 * Opens the reader that a configuration file describes.
 *
 * @param variables the environment: a key is taken from the variable that the file names, and from nowhere else
 * @throws Failure `file-not-found`, `reader-settings`, `reader-package`, `model-missing`
 */
export async function openReportReader(
  path: string,
  means: ReadingMeans,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<ReportReader> {
  const settings = readSettings(path)
  return settings.reader === 'onnx' ? onnxReader(settings, means) : endpointReader(settings, means, variables)
}
