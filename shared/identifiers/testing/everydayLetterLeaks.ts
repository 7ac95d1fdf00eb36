// Data for tests and the bench: sentences as letters of peer reviews have them, of every kind and in every place, made up. In each the leak
// stands in brackets. The scan is worked on with them.

/** By kind of leak, one a line; what must be found stands in ⟦brackets⟧. */
export const everydayLetterLeaks: Readonly<Record<string, string>> = {
  "letter: names in every place": `
Pressure on ⟦Wadsworth⟧ to close cases early was plain in three files.
The panel heard ⟦Chaudhary⟧ argue for a different threshold.
It was ⟦Postlethwaite⟧ who told the police first.
Morale is high because ⟦Gunawardena⟧ listens.
Both audits were completed by ⟦Hetherington⟧ alone.
A better handover from ⟦Papadakis⟧ would have helped.
⟦Fitzsimmons⟧ and ⟦Okwuosa⟧ share the chairing of panel.
⟦Bielska⟧’s supervision notes are the best we read.
Without ⟦Tomlinson⟧ the register would not exist.
The three siblings, ⟦Leila⟧, ⟦Omar⟧ and ⟦Yusuf⟧, were placed in two homes.
We read the files of ⟦Jordan⟧, ⟦Kian⟧ and ⟦Ruby⟧.
⟦Tanisha⟧, ⟦Marley⟧ and their mother came to the group.
Head of service ⟦Okafor⟧ said that thresholds had drifted.
PM ⟦Okafor⟧ said that the rota is safe.
IRO ⟦Brendan Toft⟧ escalated the case twice.
The team manager, ⟦Rowan⟧, signs every plan.
Social worker ⟦Autumn Price⟧ visited each fortnight.
Our thanks to ⟦Dean Marsh⟧ for the timetable.
⟦April Moss⟧ has led the edge of care team since 2021.
⟦Robin Waters⟧ was frank about vacancies.
Thresholds were explained to us by ⟦Miles Barton⟧.
⟦Violet Hart⟧ (14) has been missing nine times.
⟦Chase⟧ was excluded from two schools in a year.
⟦Summer⟧ told her advocate that she wants to stay.
We spoke with ⟦Will⟧, who lives with his aunt in the city.
⟦Joy⟧ was told on the day that she would move.
⟦Dawn Price⟧ chairs the exploitation panel well.
⟦Hope⟧’s mother has not been assessed.
The review officer for ⟦Sonny⟧ changed three times.
When ⟦Precious⟧ ran away, nobody held a return interview.
In ⟦Kayden⟧’s file there is no chronology.
We saw that ⟦Shanice⟧ had been moved at night.
⟦Mateusz⟧ speaks little English and had no interpreter.
⟦Oluwatobi⟧ has had no school since September.
⟦Nguyen Thi Lan⟧ was found in a nail bar.
A brother, ⟦Ayaan⟧, lives in Leeds.
His sister ⟦Teagan⟧ was adopted at two.
Her cousin ⟦Zahra⟧ offered a home.
The grandmother, ⟦Mrs Entwhistle⟧, was not asked.
⟦Nana Beryl⟧ has the twins each weekend.
⟦DCI Garside⟧ leads for the police.
⟦HHJ Carmichael⟧ has raised delay.
⟦Recorder Whitby⟧ made the order in June.
⟦Sgt. Pollard⟧ shares the log each day.
⟦Detective Inspector Anne Crowther⟧ came to both sessions.
⟦Reverend Tunde Bello⟧ hosts the parents’ group.
⟦Dr. Featherstone⟧ sees every child.
⟦Imam Yusuf Patel⟧ opened doors for us.
⟦Cllr Higginson⟧ asks hard questions.
⟦J. Okonjo⟧ signed the assessment.
The author is given as ⟦R. J. Thornton⟧.
Signed off by ⟦Leanne P⟧ without a visit.
⟦Kyra M⟧ is on her fifth worker.
⟦Baby M⟧ was discharged to a hotel.
The ⟦Adeyemis⟧ were visited by four teams.
The ⟦Kowalskis⟧ have cared for eleven children.
The ⟦Hollingsworth⟧ family is known to every agency.
The ⟦Bello⟧ siblings were seen together.
We followed the ⟦Oakden⟧ children from referral to order.
Support for the ⟦Tremaines⟧ came late.
the notes of ⟦leanne hargreaves⟧ were copied forward
We commend ⟦Bharti⟧ for her work with fathers.
⟦Eleri Vaughan-Price⟧ runs the Welsh-medium group.
⟦Sir Malcolm Tate⟧ chairs the improvement board.
As ⟦Prakash⟧ put it, the forms come first.
⟦Jan⟧ has run the front door for six years.
⟦Pat Rowbottom⟧ holds thirty cases.
⟦Chris⟧ and ⟦Sam⟧ gave us the tour.
⟦Bo⟧ was seven when his mother died.
The last entry, by ⟦Ferdousi⟧, is a year old.
We asked ⟦Muhammad-Ali⟧ what would help.
⟦Mary-Kate O’Rourke⟧ told us that panels are slow.
Her worker, ⟦Ché⟧, rings each week.
⟦Ms Van der Merwe⟧ is the third head in two years.
⟦Mr and Mrs Ashworth⟧ have fostered since 1998.
According to ⟦Bernadette⟧, visits are late.
Your director, ⟦Philippa Stone⟧, knows the service.
⟦Kwabena Asare-Boateng⟧ brought the data to life.
⟦Siân⟧ leads the team with warmth.
⟦Lee⟧ is proud of his flat.
⟦Jet⟧ has autism and no school place.
A note from ⟦Ravinder⟧ says that the visit was cancelled.
Much depends on ⟦Lorraine⟧ and her two deputies.
The children call her ⟦Auntie Pam⟧.
At home ⟦Ezra⟧ is cared for by his brother.
In the weeks that followed, ⟦Ocheng⟧ rang the duty desk four times and was told each time to wait.
We were particularly struck by the account that ⟦Ms Delaney-Foster⟧ gave of her first month as a carer.
The decision was taken by ⟦Rutherford⟧, countersigned by ⟦Mbatha⟧ and never shared with the family.
The young people introduced themselves as ⟦Tegan⟧, ⟦Malakai⟧ and ⟦Blessing⟧.
Over lunch ⟦Councillor Bedford⟧ described how scrutiny has changed.
⟦Kenneth Ogilvie⟧, your interim assistant director, has steadied the front door.
Your principal social worker, ⟦Anjum Sadiq⟧, is highly regarded.
Two foster carers, ⟦Maureen⟧ and ⟦Derek Holt⟧, described being dropped overnight.
The carers of ⟦Lacey⟧ had asked for respite in writing.
A worker called ⟦Femi⟧ had taken the trouble to learn sign language.
We noted the skill of ⟦Gosia⟧ in reaching fathers.
The grandmother of ⟦Kaylen⟧ had applied for an order.
It is to the credit of ⟦Yasmeen Butt⟧ that the backlog has gone.
The family’s worker, ⟦Ottoline⟧, left in July.
⟦Bea⟧ has lived in eleven homes.
⟦Jonty⟧ attends a special school forty miles away.
⟦Ramat⟧ sleeps on a sofa.
⟦Ikechukwu⟧ hopes to study engineering.
When she turned eighteen ⟦Coral⟧ lost her worker and her home in the same week.
The panel refused ⟦Rory⟧’s placement because of its cost.
The death of ⟦Mr Szabo⟧ was not reviewed.
Detective Chief Inspector ⟦Lomas⟧ chairs the missing panel.
⟦Chief Superintendent Adeola Ige⟧ has put officers into every hub.
⟦PC 4471 Dunmore⟧ attended the address.
His Honour Judge ⟦Vosper⟧ has spoken of delay.
⟦District Judge Amin⟧ made the order.
The Guardian, ⟦Petronella Quick⟧, was critical of both plans.
⟦Sister Bernadine⟧ runs the food bank from the convent.
⟦Canon Theobald⟧ chairs the foundation.
⟦Lady Ferrars⟧ has opened the new home.
The ⟦Oyebodes⟧ were offered a place two counties away.
The ⟦Mulcahy⟧ household had nine visits in a month.
No one had told the ⟦Featherstonehaughs⟧.
We read the ⟦Baptiste⟧ file from start to finish.
In the ⟦Nowakowski⟧ case the chronology was missing.
The complaint from the ⟦Ferreira⟧ family has been upheld.
The ⟦Rashid⟧ brothers were interviewed together.
⟦Gethin ap Rhys⟧ set up the Welsh group.
⟦Layla Al-Hashimi⟧ interpreted for the families.
⟦Zhang Wei⟧ was not allowed to phone home.
⟦Björn Halvorsen⟧ presented the sufficiency plan.
⟦Thandiwe⟧ and her twin have not met since March.
⟦D’Andre⟧ said that moving was easier than staying.
⟦Seán Óg⟧ wants to play hurling again.
⟦Nevaeh-Rose⟧ has a plan that she wrote herself.
⟦Ruth⟧ is the only manager who has been here for five years.
⟦Dean⟧ was proud to show us his room.
⟦Gail Winterton⟧ and ⟦Hugh Moss⟧ lead on practice together.
We are indebted to ⟦Lesley⟧ in the business support team.
Without prompting, staff named ⟦Ebony Clarke⟧ as the reason they stay.
Practice in ⟦Denise Rook⟧’s team was the best we saw.
An auditor, ⟦Ivor⟧, read every one.
The letter to ⟦Mrs Begum⟧ was in English.
A boy whom we will remember, ⟦Taio⟧, asked why nobody had come.
Since ⟦Jocelyn Pike⟧ arrived, supervision has been monthly.
The question that ⟦Winnie⟧ put to us was simple.
At the review ⟦Patryk⟧ sat outside for an hour.
Later ⟦Shabnam⟧ learnt that her file had been lost.
Then ⟦Curtis⟧ went missing.
Yet ⟦Olamide⟧ had told three adults.
Today ⟦Freya⟧ is in a stable home.
However, ⟦Marek⟧ had not been asked.
Sadly, ⟦Poppy⟧ has lost contact with her sister.
One father, ⟦Stelian⟧, had driven two hours.
Only ⟦Constance⟧ could find the minutes.
The audit team could not work out from the record who ⟦Hennessy⟧ was.
A student on placement, ⟦Bryony⟧, had written the best assessment.
We should like to mention ⟦Ronke Adeyinka⟧ by name.
Since ⟦Garforth⟧ went on leave, nobody signs off plans.
We sampled the records of the ⟦Tidswell⟧ sisters.
⟦Kuldip⟧ and ⟦Parveen⟧ run the parents’ forum on a Thursday.
Much of this is down to ⟦Eamonn⟧, who knows every head teacher.
⟦Aurelia Pugh⟧: a model of calm leadership.
Mention must be made of ⟦Hassan⟧.
The boy’s stepfather, ⟦Lee Garvey⟧, was living in the home.
Records show ⟦Garvey⟧ at the address on three dates.
There were eleven contacts about ⟦Sky⟧ before anyone visited.
⟦Rain⟧ has had seven social workers since birth.
We saw ⟦Angel⟧’s bedroom and it was bare.
⟦Mr Kaya⟧ and ⟦Mrs Kaya⟧ were visited on different days.
The maternal aunt, ⟦Ms Chikwava⟧, was ruled out by email.
⟦Nanny Jean⟧ is the person she trusts.
⟦Commander Ruth Aldous⟧ spoke for the force.
⟦DS Hallworth⟧ and ⟦DC Nair⟧ share an office with social workers.
⟦Assistant Chief Constable Bracewell⟧ chairs the executive.
⟦Dr Okoro-Smith⟧, consultant paediatrician, sees them within a week.
⟦Professor Lindgren⟧ evaluated the pilot.
The judge, ⟦Mr Justice Penhallow⟧, was scathing.
⟦The Rev. Marcia Dobbs⟧ offered a hall.
⟦Cllr. P. Whitlock⟧ asked for the data.
The work was signed off by ⟦T. Abara⟧.
⟦A. Nkrumah⟧ is given as the reviewing officer.
⟦Ellie-May T⟧ lives with her nan.
Progress for ⟦Sam W⟧ has been good.
The ⟦Wojciechowski⟧ family speaks little English.
The ⟦Batemans⟧ were told by text message.
A visit to the ⟦Ekpo⟧ household was refused.
Nothing was offered to the ⟦Sandhu⟧ children.
Their names are ⟦Aziz⟧ and ⟦Farrukh⟧.
We met a care leaver, ⟦Montel⟧, at his flat.
⟦Ayesha⟧ (not her real worker’s choice) was moved.
“Nobody asked me”, said ⟦Keeley⟧.
“It is my home now”: ⟦Brandon⟧, 12.
⟦Dominika⟧ – the mother – had no interpreter.
Staff in the north (⟦Carys⟧, ⟦Lorna⟧ and ⟦Ike⟧) know their families.
What struck us about ⟦Faith Osei⟧ was her patience.
⟦Grant Marsh⟧ has agreed to share the tool.
⟦Joy Banks⟧ leads the virtual school.
⟦Dale Forest⟧ wrote the sufficiency plan.
The lead member, ⟦Rose Field⟧, visits homes monthly.
The programme manager ⟦Frank Stone⟧ keeps the tracker.
⟦Mark⟧, the host’s coordinator, was at hand throughout.
⟦Will⟧ has been told that he may stay.
⟦Pearl⟧ remains at home on a plan that nobody has reviewed.
Letters to ⟦Tuan⟧ went to the wrong hostel.
⟦Folasade⟧, who is nine, wants to see her sister.
The hearing about ⟦Ibrahim⟧ was adjourned.
The twins ⟦Isla⟧ and ⟦Orla⟧ sleep in one bed.
The oldest of the children, ⟦Caleb⟧, cooks for the others.
The social worker told ⟦Jerome⟧ by text.
The school had excluded ⟦Tyreese⟧ for a second time.
Nobody could tell ⟦Svetlana⟧ why.
It took ⟦Duc⟧ six weeks to be believed.
Police found ⟦Ermina⟧ at the coach station.
Staff remember ⟦Ryan⟧ with affection.
`,
  "letter: initials in every place": `
Child ⟦KT⟧ was not seen alone.
⟦JL⟧ (7) had no bed of her own.
The mother, ⟦SB⟧, was assessed twice.
The case of ⟦R.T.⟧ is a strong example.
⟦MN⟧ lives with his grandmother and wants to stay.
A sibling, ⟦DF⟧, was overlooked.
⟦PK⟧’s mother told us she was not listened to.
Siblings ⟦A and B⟧ were parted.
⟦Young Person C⟧ described a good home.
⟦Mother B⟧ did not attend.
⟦DB⟧ (aged 9) has been excluded twice.
In respect of ⟦FG⟧, the plan was good.
The siblings ⟦CW and PW⟧ see each other monthly.
For ⟦T.H.⟧ the wait was eleven months.
Child ⟦B⟧ and child ⟦C⟧ were seen by different workers.
The mother of ⟦Child E⟧ was not at the meeting.
The file of ⟦MJ⟧ holds two plans.
⟦AO⟧’s foster carers were not told.
Young person ⟦HK⟧ had six advisers.
The brother of ⟦ZR⟧ is in custody.
⟦CJ⟧ is placed with his grandmother.
⟦PB⟧ (13) told us she was lonely.
The view of ⟦GH⟧’s mother was never sought.
The child known as ⟦LK⟧ had three plans.
Siblings ⟦J, K and L⟧ were seen together.
The parents of ⟦Child W⟧ separated.
⟦Girl A⟧ was found in a flat by police.
⟦Family G⟧ had four assessments in a year.
`,
  "letter: birth dates in every place": `
Born ⟦14 June 2012⟧, she was five when she came into care.
A boy (⟦d.o.b. 4.11.14⟧) was missed.
The girl, ⟦12th March 2009⟧, has no plan.
The child’s date of birth, ⟦2012-07-30⟧, is wrong in one record.
He turned 18 on ⟦2 May 2024⟧ without a flat.
The plan gives his birthday as ⟦17/06⟧.
Born ⟦in August 2011⟧, the girl has no passport.
The child, born on ⟦11.02.2017⟧, has never been seen alone.
Two girls (dates of birth ⟦02/03/12⟧ and ⟦19/08/14⟧) share a room.
He will be eighteen on ⟦4 April 2026⟧ and has no plan.
Born at Christmas, on ⟦25 December 2015⟧, the boy has never been registered with a dentist.
A baby girl, born ⟦1st Jan 2024⟧, was placed the same day.
Born ⟦September 2009⟧, he is still without a school place.
Date of birth: ⟦30.11.2010⟧.
She was born on ⟦9/9/2013⟧ in another county.
His date of birth is recorded as ⟦31 June 2010⟧ and as ⟦13 June 2010⟧.
A girl born ⟦22-04-2008⟧ is about to leave care.
Two boys, born in ⟦May 2011⟧ and ⟦July 2013⟧, share a placement.
He turned sixteen on ⟦3rd February 2024⟧.
The youngest (⟦17.8.21⟧) was not in the genogram.
`,
  "letter: numbers, places and references": `
Mosaic number ⟦1187723⟧ has two plans.
Liquidlogic record ⟦220187⟧ was unlocked.
In ⟦EHM 221904⟧ nobody had spoken to the father.
Case ⟦44821⟧ was stepped down in a week.
The proceedings ⟦ZE22C00319⟧ lasted a year.
Home Office reference ⟦G1234567⟧ was not on file.
The Home Office number ⟦A1234567/2⟧ is missing.
His ARC card ⟦ASF/123456/7⟧ had expired.
⟦CYP-0021987⟧ has no chronology.
The crime number ⟦13/AB/4471/24⟧ stands in the file.
Court case ⟦LV23C50112⟧ was adjourned.
UPN ⟦A823200112003⟧ is off roll.
NHS no. ⟦4505577104⟧ appears on the form.
National Insurance number ⟦QQ 12 34 56 C⟧ is in the plan.
The out-of-hours line is ⟦(0161) 496 0345⟧.
Carers use ⟦0800 496 0012⟧ at night.
Ring ⟦+44 (0)20 7946 0018⟧ to refer.
A silver van, ⟦FJ19 ZKL⟧, was seen outside.
She was collected in a car with plate ⟦BD51SMR⟧.
The family lives at ⟦42 Marlborough Crescent⟧.
They were housed at ⟦Flat 3, Norbury House⟧.
He stays at ⟦17a Penrith Way⟧ with friends.
The address, ⟦9 Orchard Close⟧, is known to police.
The visit to ⟦6 The Green⟧ was cancelled.
The house in ⟦Lime Tree Avenue, number 14⟧, is damp.
His Snapchat name ⟦kierz_09⟧ was known to staff.
She was contacted through ⟦@luvbug.x⟧ on Instagram.
Send it to ⟦p.okafor@council.gov.uk⟧ first.
Recorded on Mosaic as ⟦4418726⟧, the case had no chronology.
In file ⟦CS-118-2231⟧ the father is not named.
See case ⟦2019/04417⟧ for an example.
The unique reference ⟦LCS 3319021⟧ led to an empty record.
The proceedings (⟦SE23C00441⟧) were late.
Police reference ⟦CAD 3312/14APR⟧ was not linked.
The Home Office reference ⟦M1234567⟧ was missing from the plan.
Her NHS number (⟦401 023 2137⟧) was written on the wall.
The pupil with UPN ⟦T845200198765⟧ is missing education.
His National Insurance number is ⟦PX449921B⟧.
A text from ⟦07700 900 455⟧ was on file.
The carers’ number, ⟦01632 960 771⟧, is unobtainable.
A white Transit, ⟦HN66 XVY⟧, is parked there most days.
The home at ⟦103 Cavendish Road⟧ has no garden.
They have been moved to ⟦Room 12, The Swan Lodge Hotel⟧.
The family was visited at ⟦8 Lower Meadow⟧ on two occasions.
She lives at ⟦2 Chapel Cottages⟧ with her aunt.
The postcode ⟦DL5 9QX⟧ was recorded in the minutes.
He uses the name ⟦xx_reaper_13⟧ on Roblox.
Contact ⟦amy.lister@midshire.gov.uk⟧ for the data.
Liquidlogic number ⟦50221187⟧ has no decision.
In case ⟦EHM/2022/0381⟧ no one rang the father.
⟦B-77120⟧ drifted for a year.
Case number ⟦CHS 00418823⟧ was the strongest.
The order in ⟦MA22C50087⟧ was made late.
The reference ⟦20/04417/CP⟧ stands on both files.
Ring ⟦0113 496 0991⟧ after five.
The out of hours number is ⟦0300-555-0142⟧.
Her mobile (⟦07700900677⟧) was in the minutes.
The car, a blue Corsa ⟦PK14 UYT⟧, is known.
They were placed in a flat at ⟦77 Wharf Street⟧.
Their landlord at ⟦12b Ivy Terrace⟧ had given notice.
The hostel at ⟦1 Station Approach⟧ is unsuitable.
Post to ⟦S6 3BQ⟧ went astray.
The message came from ⟦@jaydee_2k9⟧.
Email ⟦nkechi.obi@hostcouncil.gov.uk⟧ for the return.
`,
};
