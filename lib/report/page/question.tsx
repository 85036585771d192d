import type { ComponentChildren } from 'preact';
import type { EnvironmentReport } from '../environment-report';
import { Answer, Section, SummaryList } from './components';

/** What a reviewer asks of a report, and how a page answers it. */
export interface Question<Report = EnvironmentReport> {
  /** Of its section: links lead to it. */
  readonly id: string;
  readonly title: string;
  /** In a sentence or two, as they stand at the top of the page and of the section. */
  readonly answer: (report: Report) => ComponentChildren;
  /** What the answer rests on. */
  readonly body: (report: Report) => ComponentChildren;
}

/** A question with its answer, and what that rests on. */
export function Answered<Report>({ question, report }: { question: Question<Report>; report: Report }) {
  return (
    <Section id={question.id} title={question.title}>
      <Answer>{question.answer(report)}</Answer>
      {question.body(report)}
    </Section>
  );
}

/** Every answer in short, each leading to what it rests on. */
export function Answers<Report>({
  questions,
  report,
}: {
  questions: readonly Question<Report>[];
  report: Report;
}) {
  return (
    <nav aria-label="Answers in short" class="app-answers">
      <SummaryList
        rows={questions.map(({ id, title, answer }) => [
          <a class="govuk-link" href={`#${id}`}>
            {title}
          </a>,
          answer(report),
        ])}
      />
    </nav>
  );
}
