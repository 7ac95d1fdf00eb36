// Data for tests and the bench: sentences as letters of peer reviews have them, made up. In those with a
// leak its place stands in brackets. The scan is worked on with them.

/** Sentences of letters by kind of leak, one a line; what must be found stands in ⟦brackets⟧. */
export const letterLeaks: Readonly<Record<string, string>> = {
  "letter: both names are words": `
⟦Grace Hunter⟧ took over the service in June and morale has risen.
⟦Mark Stone⟧ has built a culture in which staff feel safe.
⟦Bill Marsh⟧ and the senior team meet each Monday.
⟦Heather Green⟧ is widely respected by partners.
We are grateful to ⟦Holly Wood⟧ for arranging the visit.
⟦Robin Cook⟧ presented the self-assessment on the first morning.
⟦Hazel Brook⟧ keeps the tracker up to date.
The improvement plan belongs to ⟦Rose Field⟧ and is reviewed monthly.
⟦Victor Lane⟧ opened the session with the figures for June.
The work of ⟦Dawn Bishop⟧ on neglect deserves to be shared.
⟦Olive Banks⟧ met us at the door of the hub.
⟦Iris Waters⟧ had to wait eleven weeks for an assessment.
⟦Summer Rain⟧ lives with her grandmother in the north.
⟦Jack Knight⟧ has moved four times since Easter.
⟦Daisy Meadows⟧ was without a school place for a term.
⟦Frank Bridge⟧ gave the board an honest account.
Under ⟦Grant Woods⟧ the service has steadied.
⟦Joy Parsons⟧ chairs the multi-agency audit group.
⟦Pearl Fisher⟧ wrote the neglect strategy with partners.
⟦Rich Price⟧ commissions the residential contracts.
⟦Ruby Rose⟧ asked to see her brothers at Christmas.
⟦Will Power⟧ did not return our call.
⟦Amber Lamb⟧ was seen alone twice in the year.
⟦Ray Carpenter⟧ runs the contact centre on Saturdays.
⟦Jasmine Field⟧ holds the most complex cases.
⟦Mark Wood⟧ returned our files within the hour.
⟦Ivy Brown⟧ does the night shift.
The reflective notes of ⟦Hope Bell⟧ set the standard.
⟦Scarlett Fox⟧ started in January as head of safeguarding.
⟦Miles Street⟧ answered every question plainly.
⟦Reed Hall⟧ moved to his aunt at nine.
⟦Lily Barber⟧ has not been to school since March.
⟦Faith King⟧ replaced the interim manager.
⟦Rusty Nail⟧ is how he was known; ⟦Chase Carter⟧ is his brother.
⟦Dale Shepherd⟧, who manages the hub, came in on leave.
⟦Poppy Day⟧ has had three schools this year.
⟦Drew Barker⟧ countersigned each plan.
⟦Violet Pool⟧ thinks that thresholds are fair.
⟦Penny Lane⟧ told us that audits are fair.
⟦Sandy Beach⟧ was not spoken to before the move.
Credit goes to ⟦Christian Mason⟧ for the new rota.
We were briefed by ⟦Angel Moon⟧ on day one.
`,
  "letter: surname alone": `
⟦Pemberton⟧ said that recruitment had turned a corner.
Partners praised ⟦Ollerenshaw⟧ for her candour.
The minutes were signed ⟦BIRTWHISTLE⟧ and filed.
⟦Akinyemi⟧ told the panel that neither parent had been asked.
The closing summary is signed ⟦Hathersage, M.⟧ and undated.
⟦Kowalski, Ewa⟧ is given as the allocated worker.
As ⟦Wolstenholme⟧ explained, the tracker is new.
Managers thanked ⟦Szymanski⟧ for holding the team together.
⟦Braithwaite⟧’s dashboard is opened every morning.
When challenged, ⟦Entwistle⟧ agreed that the visits were late.
Nobody had asked ⟦Ramanathan⟧ about the risk.
The decision by ⟦Higginbottom⟧ was not written down.
We met ⟦Fotheringham⟧, who leads on neglect.
The form gives ⟦Oyelaran, T.⟧ as its author.
Countersigned: ⟦DELANEY⟧, 11 weeks late.
Staff described ⟦Tattersall⟧ as calm and present.
⟦Mwangi⟧ felt that the plan was hers.
Colleagues trust ⟦Kensington-Doyle⟧ and say so.
⟦Zielinski⟧ wrote the business case.
The rota that ⟦Thistlethwaite⟧ drew up is fair.
The conference was chaired by ⟦Obaseki⟧ at short notice.
Signed, ⟦Prendergast⟧.
`,
  "letter: a family by its name": `
The ⟦Chowdhurys⟧ were assessed by three teams.
We followed the ⟦Radcliffes⟧ through the system from start to finish.
The assessment of the ⟦Lewandowski⟧ family was thorough.
The ⟦Ogunleye⟧ children were seen together and never alone.
Support to the ⟦Pickersgill⟧ household ended without a plan.
The ⟦Marsdens⟧ have fostered for the council since 2009.
The ⟦Ndlovu⟧ twins share a bedroom with their aunt.
Nobody had told the ⟦Wilkinsons⟧ of the change.
`,
  "letter: title and letter": `
⟦Mr B⟧ was not invited to the conference.
⟦Mrs K⟧ asked for an interpreter and had none.
⟦Ms T.⟧ has cared for the children since May.
The assessment of ⟦Mr. D⟧ had no history in it.
The letter to ⟦Miss L⟧ was in English only.
⟦Mrs C.⟧ told us she had never seen the plan.
⟦Dr N⟧ was not asked for a report.
We heard from ⟦Ms J⟧ that her complaint is open.
Nobody had spoken with ⟦Mr S⟧ about the move.
The home of ⟦Mrs W⟧ was visited at night.
`,
  "letter: initials": `
⟦KB⟧’s pathway plan had no date.
The social worker for ⟦TW⟧ had left by August.
The reviewing officer of ⟦RJ⟧ raised the drift twice.
⟦LM⟧ has a personal adviser whom she trusts.
⟦DK⟧ went missing on the night of the move.
The health assessment of ⟦JB⟧ was late.
⟦NW⟧ was moved four times in a year.
⟦CH⟧’s chronology ends in May.
The placement of ⟦JW⟧ broke down after nine days.
The foster carers of ⟦BK⟧ had no training.
⟦Parent A⟧ was not told of the outcome.
⟦Sibling 2⟧ was not mentioned in the plan.
⟦Child 3⟧ had eleven social workers.
The adviser to ⟦GW⟧ sees her each week.
The plan for ⟦K.L.⟧ was strong.
⟦Father Y⟧ was assessed without an interpreter.
⟦RB⟧ has had seven placements.
The school of ⟦TM⟧’s sister was not asked.
⟦JL⟧ was excluded in May.
Work with ⟦KM⟧’s family ended early.
⟦AB⟧ told the reviewing officer she was unhappy.
The voice of ⟦DW⟧ is on every page.
`,
  "letter: title": `
⟦PCSO Whitworth⟧ knows each family on the estate.
⟦ACC Mulholland⟧ chairs the executive group.
⟦Capt Redmayne⟧ lets the cadets use the hall.
⟦Magistrate Oyelowo⟧ spoke of delay.
⟦Granny Postlethwaite⟧ has the children at weekends.
⟦Chief Inspector Dalgleish⟧ attends in person.
⟦Det Supt Rahman⟧ signed the agreement.
⟦DCC Hollingworth⟧ has promised analysts.
⟦Pastor Emmanuel⟧ opened the church for the group.
⟦Grandad Ellis⟧ was never assessed as a carer.
⟦Father Kinsella⟧ offered the hall.
⟦Rabbi Feldman⟧ helped to find carers.
⟦Justice Abernathy⟧ adjourned the case.
⟦Superintendent Vickers⟧ wrote to the board.
⟦Headteacher Mrs Blenkinsop⟧ spoke for the schools.
⟦Alderman Prentice⟧ opened the centre.
⟦Commissioner Haldane⟧ funds two posts.
⟦Matron Quigley⟧ rings the ward each night.
⟦Uncle Tariq⟧ takes the boys to mosque.
⟦Ch Supt Lomax⟧ shares the daily log.
⟦Baroness Thorncliffe⟧ chairs the trust.
Social worker ⟦Delroy⟧ had visited weekly.
Team manager ⟦Sunita⟧ signs off each plan.
⟦Sheikh Abdullahi⟧ opened the mosque for it.
`,
  "letter: full name": `
⟦Ngozi Okonkwo⟧ leads the fostering service with energy.
⟦Aled Pryce-Jones⟧ told us that Welsh speakers wait longest.
We thank ⟦Katarzyna Wójcik⟧ and her team.
⟦Tariq Mahmood⟧ gave us the figures at once.
⟦Siobhan Gallagher⟧ set up the daily triage.
The director, ⟦Marcus Templeton⟧, is new in post.
The adoption of ⟦Callum Reid⟧ was delayed by a year.
⟦Bukola Adesanya⟧ has been seconded to the hub.
⟦Huong Nguyen⟧ was found at a nail bar in May.
⟦Dragos Ionescu⟧ speaks for the Romanian families.
`,
  "letter: given name": `
⟦Mohammed⟧ has waited for a school since September.
⟦Kofi⟧ has had six placements.
⟦Ewelina⟧ cried when we asked about her brother.
The file shows that ⟦Bartosz⟧ was never seen alone.
We were moved by what ⟦Zainab⟧ told us.
⟦Tiegan⟧ asked why nobody rings her back.
⟦Lacey-Mae⟧ was placed with strangers.
A visit to ⟦Idris⟧ was missed in May.
⟦Kyrie⟧ wants to be a nurse.
⟦Dafydd⟧’s plan is in Welsh and in English.
⟦Precious⟧ told us about her first night.
The carers for ⟦Princess⟧ had no respite.
⟦Blessing⟧ has nobody to ring at night.
⟦Angel⟧ was sixteen when she was moved to a hotel.
The mother of ⟦Junior⟧ has not been assessed.
⟦Sky⟧ said that her review felt rushed.
⟦Yaw⟧ has never met his personal adviser.
⟦Ola⟧ said that she would like to stay.
⟦Shanelle⟧’s worker visits at weekends.
Contact between ⟦Leo⟧ and his father stopped.
The review for ⟦Mikey⟧ was held without him.
⟦Reuben⟧ is placed with strangers.
⟦Zofia⟧ and her brother wait in a hotel.
Little was known of ⟦Tyrese⟧ before the move.
`,
  "letter: birth date": `
The girl, born on the ⟦third of June 2011⟧, has no school.
A boy born on the ⟦twenty-first of March 2014⟧ waits for therapy.
Born ⟦5th Nov 2010⟧, he is on his seventh home.
His birthday is the ⟦ninth of August⟧ and nobody marked it.
The sister (⟦21.9.13⟧) is not in the plan.
The baby was born on ⟦2 Feb 2023⟧ and removed the same day.
DoB ⟦14/02/2010⟧ stands on the front page.
A girl (date of birth: ⟦6 July 2012⟧) was missed.
The twins, born ⟦May 3rd 2015⟧, were split.
Born on ⟦Easter Sunday 2016⟧, she was never registered.
`,
  "letter: reference": `
Supervision was absent from ⟦P-55318⟧ for a year.
The referral with ⟦URN 19/002871⟧ was lost.
The log gives ⟦crime ref 06/118832/23⟧ for it.
The chronology in ⟦LCS-440182⟧ is strong.
In ⟦21/00418⟧ the plan changed without a review.
⟦MOS/771204⟧ has three allocated workers.
⟦W-41027⟧ was closed by text message.
Occurrence number ⟦NIC-2211-0423⟧ was never linked.
⟦Ref: CS/19/4471⟧ was signed without a visit.
The order under ⟦NE23C00518⟧ was late.
Case 4 of 12, ⟦P1187720⟧, shows drift.
Reference ⟦FST 2210334⟧ was sampled twice.
Episode ⟦88120-3⟧ was stepped down.
Unique reference ⟦2020/CP/0331⟧ was reopened.
`,
  "letter: numbers": `
The rota line is ⟦07911 123456⟧ after six.
Carers ring ⟦0113 496 0777⟧ and wait.
NHS number ⟦943 476 5919⟧ is on the cover.
The man’s car, ⟦LN20 KGE⟧, waits at the gate.
The family was moved to ⟦BD7 1HR⟧ in May.
The house, ⟦31 Alderney Street⟧, is damp.
⟦Flat 12, Holme Tower⟧ has no heating.
Her number is ⟦SJ 45 12 09 B⟧ on the form.
Write to ⟦j.holt@oxtown.gov.uk⟧ with views.
The pupil ⟦B302201417008⟧ is off roll.
She posts as ⟦@miss_kk.07⟧ each night.
They live at ⟦5 The Paddock⟧ with an uncle.
`,
};
