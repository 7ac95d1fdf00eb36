import { LetterModel } from "../../visit/issued/letterModel.ts";
import { sectionHeading, type SectionId } from "../../visit/programme/letterSections.ts";

// A letter of nearly four pages about a council that does not exist, for tests and measurements.

let lastId = 0;
const id = (): string => `00000000-0000-4000-8000-${String(++lastId).padStart(12, "0")}`;

const sentence = (text: string) => ({ text, sources: [{ type: "written" }] });
const paragraph = (...sentences: string[]) => ({
  type: "paragraph",
  sentences: sentences.map(sentence),
});
const bullet = (...sentences: string[]) => ({ type: "bullet", sentences: sentences.map(sentence) });
const subheading = (text: string) => ({ type: "subheading", text, enquiryId: null });
const finding = (lead: string, ...sentences: string[]) => ({
  type: "finding",
  findingId: id(),
  lead: sentence(lead),
  sentences: sentences.map(sentence),
});
const recommendation = (number: number, lead: string, ...sentences: string[]) => ({
  type: "recommendation",
  recommendationId: id(),
  number,
  lead: sentence(lead),
  sentences: sentences.map(sentence),
});
const section = (sectionId: SectionId, ...blocks: unknown[]) => ({
  id: sectionId,
  heading: sectionHeading[sectionId],
  blocks,
});

/** Just under four pages on Eastmere, a unitary council on no map. */
export const sampleLetter: LetterModel = LetterModel.parse({
  language: "en-GB",
  title: "Safeguarding peer challenge: feedback from the team",
  reference: "EM-2024-10",
  date: "23 October 2024",
  letterhead: {
    organisation: "Children’s services peer challenge",
    lines: ["Eastmere Council", "On site 15–16 October 2024"],
  },
  addressee: {
    name: "Director of Children’s Services",
    lines: ["Eastmere Council", "The Guildhall", "Quay Street", "Eastmere"],
  },
  salutation: "Dear colleague",
  sections: [
    section(
      "thanks",
      paragraph(
        "Thank you for inviting us to Eastmere and for the openness with which you, your staff and your partners met us.",
        "People gave us their time, their documents and their honest view, often at the end of a long day, and nobody asked us to look away from anything.",
        "This letter sets out what we found on 15 and 16 October 2024 and what we think would help.",
        "It holds no surprises: the messages are those we gave you at the daily conversations and in the feedback on the last afternoon.",
      ),
    ),
    section(
      "status",
      paragraph(
        "This is the collective view of a team of peers, not an inspection, and it carries no grade.",
        "It is addressed to you, your chief executive and your lead member, and it is for you to decide with whom you share it.",
        "Please tell us within 2 days if you find an error of fact.",
      ),
    ),
    section(
      "scope",
      paragraph(
        "You asked why the improvement areas named by the last joint area review have not moved as far as you had hoped.",
        "We agreed four lines of enquiry with you on 12 September, and added a fifth on site:",
      ),
      bullet("whether the safeguarding partnership knows its job and does it;"),
      bullet(
        "whether thresholds are understood and applied in the same way by everyone who refers;",
      ),
      bullet("whether quality assurance changes practice;"),
      bullet("whether there is the capacity, and whether it is in the right place;"),
      bullet("what joins prevention and safeguarding."),
    ),
    section(
      "howWeWorked",
      paragraph(
        "Over two days we held 24 sessions and heard from 63 people: senior leaders, team managers, social workers, partners in health, schools and the voluntary sector, and a group of 9 young people.",
        "We read 31 documents and looked at 12 cases drawn at random from 214, and at three more that you offered us.",
        "Each message below rests on at least three independent sources, of at least two kinds; where it does not, we say so.",
      ),
    ),
    section(
      "headlines",
      bullet(
        "Children in Eastmere who need protecting are seen quickly and seen alone.",
        "The front door has become a place where professionals think together.",
      ),
      bullet(
        "Staff like working here, know the families they work with and stay.",
        "That is your greatest asset and it was not built by accident.",
      ),
      bullet(
        "The words for need differ between agencies, and so children wait at a boundary that no one intended to draw.",
      ),
      bullet(
        "Audit tells you how much was done; it rarely tells anyone what to do differently on Monday.",
      ),
    ),
    section(
      "strengths",
      subheading("The safeguarding partnership"),
      finding(
        "The partnership’s executive is small, senior and present.",
        "Police, health and the council have sent the same three people to every meeting since January, and decisions taken there are carried out.",
        "Minutes of the last six meetings show 17 actions, 15 of them closed on time.",
        "Partners told us, independently of one another, that they now ring each other before they write.",
      ),
      subheading("Thresholds"),
      finding(
        "The conversation before the referral works.",
        "Head teachers and health visitors described a consultation line that is answered within minutes by an experienced practitioner, and that leaves them clearer even when the answer is no.",
        "In 10 of the 12 cases drawn the reasons for the first decision were written so that a parent could understand them.",
      ),
      finding(
        "Children are seen, and their words are on the record.",
        "In every case we read, the child had been seen alone within the first visit, and in most of them the plan quotes what the child said.",
        "Young people told us that workers “turn up when they say they will” and that they would like to be asked more often what has changed.",
      ),
      subheading("Quality assurance"),
      finding(
        "Leaders know their service and say so plainly.",
        "Your self-assessment named four of the six areas that we came to, with the same evidence, before we arrived.",
        "The performance team gives every manager a weekly page that is used: we saw it annotated on desks and quoted in supervision.",
        "Few councils that we know are as frank with themselves.",
      ),
      subheading("Capacity"),
      finding(
        "Caseloads are known, fair and falling.",
        "The average is 16 children for each social worker, against 21 a year ago; managers could tell us each worker’s number without looking it up.",
        "Newly qualified staff have protected caseloads in practice as well as on paper.",
      ),
      finding(
        "The council has invested in its own people.",
        "Vacancies stand at 6 per cent and agency use has halved since 2022–23.",
        "The practice academy, with its placements in early help and in the hospital team, is something that we shall take home.",
      ),
    ),
    section(
      "areas",
      subheading("The safeguarding partnership"),
      finding(
        "The partnership does not yet hear from children or from the front line.",
        "Its scrutiny is of reports about reports.",
        "Neither the board’s papers nor its members could give us an example from the last year in which something a child or a worker said had changed a decision.",
      ),
      subheading("Thresholds"),
      finding(
        "Four documents describe need in Eastmere and they do not agree.",
        "Schools use the 2019 guidance, the hospital its own pathway, early help a matrix of levels and the front door a set of descriptors.",
        "Of 40 contacts that we followed through, 11 went back to the referrer once and 4 of them twice, each time with a courteous explanation in words that the referrer did not use.",
        "The families were the same; the vocabulary was not.",
      ),
      finding(
        "Stepping down is an event, not a conversation.",
        "Where cases moved from social work to early help, the family was told by letter in 7 of the 9 we could trace, and there was a gap of between three and six weeks before anyone visited.",
        "Early help workers feel that they receive files; social workers feel that they have said goodbye.",
      ),
      subheading("Quality assurance"),
      finding(
        "Audit counts and does not teach.",
        "You complete 48 audits a month and every one is graded, but only a third are done together with the worker, and learning travels by a quarterly bulletin that few remember reading.",
        "We re-read 6 audited cases: our view of the practice was the same as the auditor’s in 5 of them, so the judgement is sound.",
        "What is missing is the return journey.",
      ),
      finding(
        "Managers’ oversight is frequent and thin.",
        "Supervision happens, monthly and recorded.",
        "In 8 of the 12 cases the record lists tasks and dates without saying what the worker and the manager were worried about, what they hoped for, or what would tell them that a child’s life was getting better.",
      ),
      subheading("Capacity"),
      finding(
        "Capacity is sufficient and in the wrong place.",
        "The assessment teams hold two thirds of the experienced staff, while the teams that work with children in need, where most of the change in families has to happen, have four vacancies and the newest workers.",
        "Business support was centralised in 2022; social workers now spend, by their own diaries, some 6 hours a week on tasks that others did before.",
        "One team manager called it “a saving that we pay for every Thursday”.",
      ),
      subheading("Prevention and safeguarding"),
      finding(
        "Prevention is plentiful but not joined.",
        "We counted 23 services that a family with a child under five might meet.",
        "No one holds the list, and the two most valued by parents, the children’s centre café and the fathers’ group at Tŷ Gwyn, were unknown to the front door.",
      ),
    ),
    section(
      "recommendations",
      recommendation(
        1,
        "Agree one description of need, in the words of the people who refer, by the end of January 2025.",
        "The cause lies in four well-meant documents with four owners.",
        "Start from the twelve cases that came back twice, and write it with two head teachers, two health visitors and a parent in the room.",
        "A neighbouring county did this in ten weeks and has offered you its project lead for three days.",
      ),
      recommendation(
        2,
        "Make every second audit a conversation between auditor, worker and, where they wish it, the family.",
        "Do fewer, 24 a month, and spend the time saved on the return journey: one page to the worker within a week, one theme to each team within a month.",
        "The head of safeguarding on our team will gladly share templates and sit alongside your first three.",
      ),
      recommendation(
        3,
        "Let no child step down without a visit made together.",
        "The worker who leaves and the worker who comes should meet the family once, in the same room, before the plan closes.",
        "Try it in one locality until Easter and count the weeks.",
        "The partner peer’s organisation has done this with two councils and will share what went wrong as well as what went right.",
      ),
      recommendation(
        4,
        "Change what supervision records.",
        "Ask three questions of each child: what are we worried about, what is working, what would show us that it is better?",
        "Practice leaders can model this in group supervision, which staff told us they value and miss.",
      ),
      recommendation(
        5,
        "Bring a child’s story, told by those who were there, to each meeting of the partnership’s executive.",
        "Give one member the task of asking at the end what will now be different, and of returning to say whether it was.",
      ),
    ),
    section(
      "takeHome",
      paragraph(
        "Each of us leaves with something to use at home: the consultation line, the academy, and the way in which your lead member reads a case every month and asks about it.",
        "We are grateful for them.",
      ),
    ),
    section(
      "nextSteps",
      paragraph(
        "You told us that you will bring these messages to the cabinet in November and fold the recommendations into your existing improvement plan rather than write another.",
        "We think that right.",
        "The second visit of this challenge is set for 11 and 12 December; we suggest that it look at steps 1 and 3 above, and that it begin with the people who refer.",
      ),
      paragraph(
        "Thank you again for your trust.",
        "Please pass our thanks to everyone who spoke to us, and above all to the young people.",
      ),
    ),
  ],
  signOff: {
    closing: "Yours sincerely",
    name: "Lead peer, on behalf of the team",
    lines: ["Director of Children’s Services, Westholme Borough Council"],
  },
});

/** How far it fills its pages, wherever it is set. */
export const samplePagesFilled = 3.817;
