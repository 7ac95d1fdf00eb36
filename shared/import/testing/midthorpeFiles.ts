import readme from "../../../e2e/fixtures/midthorpe/README.md?raw";
import board from "../../../e2e/fixtures/midthorpe/board.txt?raw";
import cases from "../../../e2e/fixtures/midthorpe/cases.csv?raw";
import day10930BoardJp from "../../../e2e/fixtures/midthorpe/day1-0930-board-JP.txt?raw";
import day10930BoardMembersFocusGroup from "../../../e2e/fixtures/midthorpe/day1-0930-board-members-focus-group.txt?raw";
import day11115SocialWorkers1 from "../../../e2e/fixtures/midthorpe/day1-1115-social-workers-1.txt?raw";
import day11115SocialWorkersRt from "../../../e2e/fixtures/midthorpe/day1-1115-social-workers-RT.txt?raw";
import day11330TeamManagers from "../../../e2e/fixtures/midthorpe/day1-1330-team-managers.txt?raw";
import day11500PreventionTeam from "../../../e2e/fixtures/midthorpe/day1-1500-prevention-team.txt?raw";
import day11600LeadMember from "../../../e2e/fixtures/midthorpe/day1-1600-lead-member.txt?raw";
import day11700CheckinDcs from "../../../e2e/fixtures/midthorpe/day1-1700-checkin-DCS.txt?raw";
import day20900HealthPartners from "../../../e2e/fixtures/midthorpe/day2-0900-health-partners.txt?raw";
import day20900PerformanceTeam from "../../../e2e/fixtures/midthorpe/day2-0900-performance-team.txt?raw";
import day21000YoungPeople from "../../../e2e/fixtures/midthorpe/day2-1000-young-people.txt?raw";
import day21100CaseSample from "../../../e2e/fixtures/midthorpe/day2-1100-case-sample.txt?raw";
import day21200Schools from "../../../e2e/fixtures/midthorpe/day2-1200-schools.txt?raw";
import day21300ChiefExec from "../../../e2e/fixtures/midthorpe/day2-1300-chief-exec.txt?raw";
import profile from "../../../e2e/fixtures/midthorpe/profile.csv?raw";
import questionnaire from "../../../e2e/fixtures/midthorpe/questionnaire.csv?raw";
import visit from "../../../e2e/fixtures/midthorpe/visit.txt?raw";
import type { FileToRead } from "../readFile.ts";

/** For tests: what the Midthorpe team brought home, file by file. */
export const midthorpeFiles: readonly FileToRead[] = [
  { fileName: "README.md", text: readme },
  { fileName: "board.txt", text: board },
  { fileName: "cases.csv", text: cases },
  { fileName: "day1-0930-board-JP.txt", text: day10930BoardJp },
  { fileName: "day1-0930-board-members-focus-group.txt", text: day10930BoardMembersFocusGroup },
  { fileName: "day1-1115-social-workers-1.txt", text: day11115SocialWorkers1 },
  { fileName: "day1-1115-social-workers-RT.txt", text: day11115SocialWorkersRt },
  { fileName: "day1-1330-team-managers.txt", text: day11330TeamManagers },
  { fileName: "day1-1500-prevention-team.txt", text: day11500PreventionTeam },
  { fileName: "day1-1600-lead-member.txt", text: day11600LeadMember },
  { fileName: "day1-1700-checkin-DCS.txt", text: day11700CheckinDcs },
  { fileName: "day2-0900-health-partners.txt", text: day20900HealthPartners },
  { fileName: "day2-0900-performance-team.txt", text: day20900PerformanceTeam },
  { fileName: "day2-1000-young-people.txt", text: day21000YoungPeople },
  { fileName: "day2-1100-case-sample.txt", text: day21100CaseSample },
  { fileName: "day2-1200-schools.txt", text: day21200Schools },
  { fileName: "day2-1300-chief-exec.txt", text: day21300ChiefExec },
  { fileName: "profile.csv", text: profile },
  { fileName: "questionnaire.csv", text: questionnaire },
  { fileName: "visit.txt", text: visit },
];
