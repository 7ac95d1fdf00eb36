// Data for tests and the bench: sentences of letters and notes that give somebody away, by kind, each
// place between brackets. Everybody and everything in them is made up. The scan is worked on with them.

/** Sentences by kind of leak, one a line; what must be found stands in ⟦brackets⟧. */
export const leakSentences: Readonly<Record<string, string>> = {
  "full name": `
⟦Deborah Ashcroft⟧ has given the front door a clear head.
We were shown round by ⟦Colin Pemberton⟧ and two of his colleagues.
The audit that ⟦Louise Hartley⟧ wrote in the spring names the same gaps.
It was ⟦Stephen Birtwhistle⟧ who first asked for the dashboard.
Several staff said that without ⟦Annette Furnival⟧ the rota would fall over.
In the file of ⟦Jordan Blackshaw⟧ the last visit is in June.
mtg w ⟦Paula Dunmore⟧ - knows her cases
The report was signed by ⟦Ian Ravenscroft⟧ and not by the chair.
Children and their mother, ⟦Leanne Postlethwaite⟧, moved twice in a month.
We thank ⟦Oliver Tranter⟧ for arranging the visit.
`,
  "name that is a word": `
⟦Grace Field⟧ now chairs the exploitation panel.
⟦Rose Hill⟧ told us that the duty system works.
What ⟦Bill Park⟧ described as a blip is a trend.
The manager, ⟦Joy Church⟧, reads every plan herself.
⟦Summer Lake⟧ has had five placements since Easter.
The chair of the board, ⟦Max Power⟧, was frank with us.
The plan for ⟦Autumn Rivers⟧ says nothing of her school.
⟦Jack Frost⟧ was not told that the review had moved.
The team of ⟦Ruby Banks⟧ holds no unallocated work.
We heard from ⟦Will Waters⟧ that supervision is monthly.
⟦Mark Green⟧ and his deputy have turned recruitment round.
Supervision notes by ⟦Penny Price⟧ are reflective and dated.
`,
  "given name that is a word": `
We saw how hard ⟦Faith⟧ works with her foster carers.
⟦Joy⟧ told us she has had nine social workers.
The plan for ⟦Rose⟧ was written by an agency worker.
Everyone said that ⟦Will⟧ knows every family on the estate.
When ⟦Hope⟧ went missing nobody rang her aunt.
⟦Grace⟧’s social worker visits every fortnight.
The carers of ⟦Ruby⟧ were not told about the hearing.
Nobody asked ⟦Mark⟧ what he wanted.
`,
  "Welsh name": `
The manager, ⟦Myfanwy Prosser⟧, holds weekly surgeries.
⟦Llewelyn ap Gwilym⟧ spoke for the independent chairs.
We read that ⟦Eirlys⟧ had asked three times for contact.
The plan of ⟦Iestyn Bowen⟧ was out of date.
⟦Angharad⟧ told us that she trusts her worker.
`,
  "Irish name": `
⟦Niamh O’Dowd⟧ leads the adolescent team well.
The school had not been told that ⟦Oisín⟧ had moved.
We met ⟦Pádraig Mac Giolla⟧, who runs the youth centre.
⟦Gráinne⟧’s plan names no one.
The aunt, ⟦Sinéad Ní Chonaill⟧, was never assessed.
⟦Fionnuala⟧ said that the family meeting changed everything.
`,
  "Mc/Mac name": `
⟦Fraser MacAllister⟧ brought the data to every session.
The worker, ⟦Isla McCrindle⟧, had left by August.
We were told by ⟦Mrs McGlashan⟧ that the school rings daily.
⟦MacPhee⟧’s supervision notes are three lines long.
The children of the ⟦McGarrigle⟧ family wait for a decision.
`,
  "Polish name": `
⟦Agnieszka Wrona⟧ interpreted in all four meetings.
The mother, ⟦Bożena⟧, was sent letters in English.
We read how ⟦Kacper⟧ was moved on his birthday.
⟦Grzegorz Piątek⟧ has never been visited by the team.
The grandparents, ⟦Halina⟧ and her husband, offered a home.
`,
  "Romanian name": `
⟦Ionuț Dragnea⟧ was seventeen when he arrived.
The assessment of ⟦Mihaela Stoica⟧ took eleven weeks.
We were struck by how ⟦Andrei⟧ spoke of his key worker.
⟦Crina⟧ told the team that she missed her brothers.
`,
  "Yoruba name": `
⟦Folasade Akintola⟧ manages the leaving care team.
The plan for ⟦Ayotunde⟧ was shared with the wrong school.
⟦Olumide Bakare⟧ told us that thresholds have settled.
The carer of ⟦Morenikeji⟧ asked for training and had none.
`,
  "Igbo name": `
⟦Chidinma Nwachukwu⟧ sits on the corporate parenting board.
We heard how ⟦Obinna⟧ waited a year for therapy.
The father, ⟦Emeka Uzodinma⟧, was left out of the plan.
⟦Somtochukwu⟧ said his advocate was the only one who rang.
`,
  "Arabic name": `
⟦Abdul-Rahman al-Hakim⟧ came alone at fifteen.
The review of ⟦Yasmeen Haddad⟧ was held without an interpreter.
⟦Nour⟧ told us that she has never seen her plan.
We spoke with ⟦Tariq bin Salman⟧ about the hostel.
The sister of ⟦Maryam⟧ lives in another county.
`,
  "Chinese name": `
⟦Li Meihua⟧ runs the parents’ group on Fridays.
The case of ⟦Zhang Wei⟧ had no chronology.
We read that ⟦Junjie⟧ was moved at a day’s notice.
⟦Wong Siu Ling⟧ was not offered an advocate.
`,
  "Somali name": `
⟦Fadumo Jimcaale⟧ told us that mothers fear the front door.
The school attended by ⟦Liban⟧ was not invited.
⟦Ayaanle Nuur⟧ has been missing four times.
The plan of ⟦Sagal Warsame⟧ is a model for others.
`,
  "South Asian name": `
⟦Harjinder Bassi⟧ chairs the panel with a firm hand.
The foster carer, ⟦Parveen Chaudhary⟧, was rung at midnight.
We read how ⟦Arshdeep⟧ lost his school place.
⟦Sunita Deshpande⟧’s audit is the best we read.
The record of ⟦Zainab Malik⟧ opens with her own words.
`,
  "Tamil name": `
⟦Thanushan Sivapalan⟧ was placed in Kent.
The assessment of ⟦Vithya⟧ had been copied from her brother’s.
⟦Kirushan⟧ told us that his plan makes sense to him.
⟦Mrs Yogeswaran⟧ waited nine months for an answer.
`,
  "Ukrainian name": `
⟦Oleksandr Hrytsenko⟧ came with his aunt in 2022.
We were told by ⟦Svitlana⟧ that nobody speaks her language.
The host of ⟦Bohdan⟧ had no checks for five weeks.
⟦Nadiia Tkachuk⟧ has not been enrolled in a school.
`,
  "Portuguese name": `
⟦João Figueiredo⟧ was moved on the day of his test.
The mother, ⟦Lurdes⟧, works nights and missed each meeting.
⟦Beatriz dos Santos⟧ told us the contact centre is cold.
We read that ⟦Tiago⟧ had not been seen since May.
`,
  "Kurdish name": `
⟦Rebwar Qadir⟧ has waited two years for a decision.
The age assessment of ⟦Hawre⟧ was not compliant.
⟦Shilan Barzani⟧ speaks for the young people’s group.
We heard that ⟦Dilovan⟧ sleeps on a friend’s sofa.
`,
  "Vietnamese name": `
⟦Nguyen Thi Lan⟧ went missing on the second night.
The carers of ⟦Quynh⟧ had no guidance on trafficking.
⟦Tran Van Duc⟧ was found at a nail bar.
We saw how well ⟦Phuong⟧ has settled.
`,
  "Eritrean name": `
⟦Merhawi Tekle⟧ has a flat and a job.
The interpreter booked for ⟦Semhar⟧ spoke another language.
⟦Kidane Ghebremeskel⟧ told us that he trusts his worker.
We read how ⟦Yonatan⟧ was turned away twice.
`,
  "Roma or Traveller name": `
⟦Florin Lacatus⟧ was out of school for a year.
The mother, ⟦Rupa Cioaba⟧, had no interpreter.
⟦Bernie Gavin-Maughan⟧ speaks for the families on the site.
We heard that ⟦Elvira⟧ was not believed.
`,
  "Albanian name": `
⟦Ardit Hoxha⟧ came to notice three times.
The plan for ⟦Flutura⟧ has no date in it.
⟦Endrit⟧ told us that he wants to be an electrician.
The social worker of ⟦Klajdi Berisha⟧ was off sick.
`,
  "made-up or double-barrelled name": `
⟦Ellie-Mae Thwaite-Jones⟧ has had six schools.
The plan for ⟦Jaxxon⟧ was signed by nobody.
⟦Tiarna-Leigh⟧ told us that she likes her new home.
We read how ⟦Khaleesi⟧ was collected by a stranger.
The carers of ⟦Rheannon-Jade⟧ were praised by the court.
⟦D’Andre⟧’s worker has changed five times.
⟦Alfie-Jay Brown-Ellis⟧ was not seen alone.
`,
  "given name alone": `
⟦Connor⟧ was placed sixty miles from his school.
The headteacher rang about ⟦Chloe⟧ four times.
We were impressed by how ⟦Lauren⟧ describes her job.
⟦Jamie⟧’s case shows what drift costs.
Her brother ⟦Ethan⟧ was left with the neighbours.
A boy called ⟦Reece⟧ had no plan at all.
The worker for ⟦Mia⟧ and her sisters left in March.
spoke to ⟦kelly⟧ after, v worried re caseload
⟦Natalie⟧ said that she would not come back.
Without ⟦Geoff⟧ nothing moves in this team.
`,
  "surname alone": `
⟦Postlethwaite⟧ told us that the backlog is gone.
The ⟦Hargreaves⟧ siblings were split in the spring.
We read the ⟦Odukoya⟧ file from end to end.
The ⟦Fitzsimmons⟧ family had four assessments in two years.
⟦Mr Trevelyan⟧ was never told about the conference.
⟦Ms Balakrishnan⟧ holds thirty-one children.
The ⟦Smiths⟧ have fostered for twenty years.
⟦Ravenscroft⟧’s team is the only one fully staffed.
The case of the ⟦Bannister⟧ twins was closed too soon.
⟦Miss Eccleston⟧ is on her fourth worker.
`,
  title: `
⟦Dr Ramaswamy⟧ sees every child within twenty days.
⟦Dr. Featherstonehaugh⟧ said that health checks are late.
⟦PC Dunmore⟧ sits with the team on Mondays.
⟦DS Whitcombe⟧ was frank about the delays.
⟦DI Marchetti⟧ chairs the daily meeting.
We heard from ⟦DCI Broadbent⟧ that disclosures are quicker.
⟦Sgt Tolliver⟧ knows each of the missing children.
⟦WPC Lacey⟧ drove the boy home.
⟦HHJ Pargeter⟧ criticised the delay in three judgments.
⟦Judge Fairweather⟧ asked for the statement twice.
The order made by ⟦Recorder Wainwright⟧ was not shared.
⟦DJ Oyelaran⟧ has praised the social work evidence.
⟦Rev Tindall⟧ opens the hall for the drop-in.
⟦Professor Cavendish-Hale⟧ evaluated the pilot.
⟦Sister Bernadette⟧ at the refuge rang the team.
⟦Fr Kinsella⟧ raised the worry with the school.
⟦Nurse Adjepong⟧ attends each strategy meeting.
⟦Imam Yusufzai⟧ told us that families do not know the offer.
⟦Cllr Entwistle⟧ asks hard questions at scrutiny.
⟦Cllr. Mrs Arkwright⟧ visits the homes each month.
⟦Lord Bellingham⟧ opened the centre in the spring.
⟦Inspector Garside⟧ could not say who decides.
`,
  capitals: `
The file is headed ⟦TYLER BRADSHAW⟧ in red.
⟦MRS OKAFOR⟧ was not at home.
Seen by ⟦J SMETHURST⟧ on duty.
⟦BLESSING ADEYEMO⟧ has no social worker.
`,
  "small letters": `
rang ⟦darren whittaker⟧ twice, no answer
the note on ⟦shanice campbell⟧ was never typed up
spoke to ⟦mrs okafor⟧ at the door
visit by ⟦gemma hughes⟧ not recorded
`,
  "title and initial": `
⟦Mr. A. Rahman⟧ told us so.
The letter of ⟦Dr J. Penhaligon⟧ is on file.
⟦J. Okonjo⟧ signed the plan.
⟦K. J. Brisk⟧ chaired the review.
⟦Mrs. Okonjo⟧ was not offered an advocate.
⟦P.J. Hennessy⟧ countersigned each form.
The minutes were taken by ⟦R Oyelowo⟧.
`,
  initials: `
The mother of ⟦J.T.⟧ was told by text.
⟦KB⟧’s plan has not been looked at since May.
We read the file of ⟦TW⟧, who has moved nine times.
In the case of ⟦L.M.⟧ the school was not asked.
The siblings of ⟦RJ⟧ were placed apart.
⟦Child K⟧ was seen twice in a year.
⟦Baby P⟧ is named in four of the files we read.
The story of ⟦Young Person D⟧ shows good work.
The review of ⟦Mother B⟧ took a year.
A child known as ⟦Child A⟧ had eleven workers.
Her half-brother, ⟦SK⟧, lives with an aunt.
⟦Family F⟧ was assessed three times.
the case of ⟦j.b.⟧ drifted
The father (⟦DH⟧) has not been spoken to.
`,
  "given name and initial": `
⟦Chelsea B⟧ has been at home for a year.
The plan for ⟦Marcus T.⟧ is good.
⟦Aaliyah M⟧ told us that she feels heard.
We read of ⟦Joshua D⟧, who slept in a car.
case disc: ⟦tyler m⟧ and his sister
`,
  "birth date": `
The girl (⟦4/11/08⟧) had no plan.
The twins were born on ⟦23 August 2014⟧ and came into care at two.
One child, DOB ⟦12.06.2013⟧, is on a third plan.
A boy born ⟦Christmas Eve 2015⟧ was missed.
The form has ⟦2012-09-30⟧ beside the name.
He was born on the ⟦1st of April, 2010⟧ in another county.
Her date of birth (⟦03 02 2011⟧) is wrong on the form.
The referral gives DOB ⟦17092012⟧ and no address.
The eldest (b. ⟦19/5/07⟧) left school at fourteen.
d.o.b. ⟦7-8-2016⟧ given over the phone
The youngest, born ⟦March 9, 2019⟧, was not seen.
The file says born ⟦Boxing Day 2011⟧ and nothing else.
The sibling, born ⟦in May 2013⟧, was left out.
The child’s birthday, ⟦14 February⟧, fell on the day of the move.
One young person (⟦30th Sept 2009⟧) had no health assessment.
His date of birth is ⟦05·08·2010⟧ on one form.
`,
  "case reference": `
Case ⟦P2209817⟧ was closed on the phone.
⟦EHM-41870⟧ went back and forth for a month.
LCS ⟦884213⟧ has no chronology.
Step-up was refused in ⟦2022-01934⟧ and nobody said why.
The court number ⟦LS22C50187⟧ is on the front of the plan.
Mosaic ID ⟦664120⟧ was opened twice.
In the file ⟦CF/21/00873⟧ the chronology stops in June.
The proceedings ⟦ZE20C00341⟧ ran for sixty weeks.
Liquidlogic number ⟦1029384⟧ was merged with another child’s.
The record of ⟦SN-2023-0417⟧ has two workers.
File no. ⟦77120⟧ was missing from the sample.
The contact ⟦C0098123⟧ was screened in an hour.
See ⟦2023/00815⟧ for the best practice we saw.
ref ⟦MAS-11872⟧ stepped down same day
ICS ID: ⟦4410927⟧ shows good direct work.
⟦FD22P00617⟧ took forty weeks to conclude.
client ⟦30018842⟧ had no visit for nine weeks
The referral with number ⟦5567810⟧ was never answered.
`,
  UPN: `
The pupil ⟦A823410219007⟧ has been off roll since May.
Attendance for ⟦K938201914022⟧ was never asked about.
UPN ⟦H 8012 0000 1001⟧ is not on the school’s list.
`,
  "NHS number": `
The child with NHS number ⟦401 023 2137⟧ has no GP.
NHS No: ⟦4010232137⟧ is on the plan.
The health file, ⟦401-023-2137⟧, could not be found.
The red book has ⟦401.023.2137⟧ on its cover.
NHS ⟦401  023  2137⟧ missed two checks.
The summary says ⟦401/023/2137⟧ and gives no name.
`,
  "National Insurance number": `
The pathway plan gives ⟦AB 12 34 56 C⟧ in full.
His number, ⟦PX345678D⟧, stands in the e-mail.
NI no ⟦JK-40-51-62-B⟧ was read out at the meeting.
`,
  telephone: `
Families were given ⟦07700 900417⟧ for nights.
Tel:⟦01632960533⟧ was never answered.
Call the duty desk on ⟦01632.960.533⟧ after six.
The carer’s number is ⟦0044 7700 900417⟧.
The aunt can be rung at ⟦(+44) 7700 900417⟧.
Mob:⟦07700 900 417⟧ is on the plan.
The poster has ⟦+44-7700-900417⟧ on it.
Ring ⟦0 7700 900417⟧ and ask for the manager.
The father is on ⟦07700900417⟧/07700900418.
Out of hours use ⟦01632  960533⟧ instead.
The crisis line is tel.⟦020 7946 0991⟧ at weekends.
`,
  postcode: `
The family at ⟦B33 8TH⟧ was visited by two teams.
The flat in ⟦M20 1ST⟧ is not fit for a baby.
A hostel in ⟦SE1 3RD⟧ takes sixteen-year-olds.
Nobody in ⟦LS112BB⟧ knew of the hub.
They were rehoused at ⟦NE4 9QR⟧ in March.
addr is ⟦ol6 7dz⟧, no access
The address, ⟦N1 2ND⟧, is the grandmother’s.
`,
  "e-mail": `
Write to ⟦k.osei@midthorpe.gov.uk⟧ for the slides.
The plan was sent to ⟦shaz2009@hotmail.com⟧ by mistake.
Minutes go to ⟦jane dot porter at nhs dot net⟧ each week.
Ask ⟦duty.team [at] fenwick.gov.uk⟧ about it.
Her address is ⟦leah.k(at)gmail.com⟧ on the form.
`,
  handle: `
He is ⟦@rico_9fm⟧ on the app they use.
Her Instagram, ⟦lil.shan.x⟧, was seen by the worker.
The exploiters found her as ⟦@kayz_07⟧ within a day.
Snapchat name ⟦tj_ghost14⟧ is in the record.
`,
  vehicle: `
The man in the car, ⟦YK19 XTR⟧, waited at the gates.
She was seen getting into ⟦BD68RFX⟧ after school.
A white van (reg ⟦W482 PLM⟧) comes most evenings.
`,
  "street address": `
They live at ⟦14 Harrow Lane⟧ with three cousins.
The visit to ⟦Flat 3, Elm Court⟧ was not recorded.
The hostel at ⟦27a Prospect Terrace⟧ has no night staff.
Moved from ⟦9 St John’s Road⟧ overnight.
The new home is ⟦112 Kingsway⟧ and it is damp.
The landlord of ⟦6 The Crescent⟧ rang the team.
`,
  "indirect: role and school": `
⟦The headteacher at St Bede’s⟧ told us that referrals disappear.
⟦The SENCO of Brookfield Primary⟧ has stopped referring.
We were told by ⟦the deputy head of Ashdown Academy⟧ that nobody rings back.
⟦The manager of Larch House⟧ said that the rota is unsafe.
⟦The school nurse at Millfield High⟧ holds four schools.
`,
  "indirect: one-person role": `
⟦The designated doctor⟧ told us that she was not consulted.
⟦The Director of Children’s Services⟧ said that he had lost faith in the board.
⟦Your LADO⟧ told us that she works alone.
⟦The principal social worker⟧ felt shut out of decisions.
⟦The virtual school head⟧ admitted that plans are late.
⟦The chair of the safeguarding board⟧ told us she would resign.
`,
  "indirect: age and place": `
⟦A 15-year-old girl from Weavers Lane estate⟧ was moved overnight.
⟦A nine-year-old boy in Netherfield⟧ had seven schools.
⟦A 16 year old from the Bankside hostel⟧ was found by the police.
⟦One 12-year-old boy placed in Whitby⟧ has no visitors.
`,
  "indirect: the only one": `
⟦The only Vietnamese boy⟧ in the hostel had no interpreter.
⟦The only Syrian family⟧ on the estate was visited by three teams.
⟦The only child with a plan in Year 6⟧ was left out.
⟦The only deaf girl in the home⟧ had no signer.
⟦The sole Afghan boy, aged 16,⟧ was moved to Hull.
`,
};
