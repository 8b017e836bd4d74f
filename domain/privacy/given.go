package privacy

import "strings"

// givenNames are common given names of people who work in German and English speaking offices.
func givenNames() []string { return strings.Fields(givenList) }

const givenList = `
Adam Agnes Alan Albert Alex Alexander Alexandra Alfred Ali Alice Alina Amanda Amelie Amy Ana Andrea Andreas Andrew Andy Angela
Angelika Anita Anja Anke Ann Anna Anne Annette Annika Anthony Anton Antonia Antonio Armin Arne Arthur Astrid Axel Ayşe Barbara
Bastian Beate Ben Benedikt Benjamin Bernd Bernhard Bettina Bianca Birgit Bob Bodo Boris Brian Brigitte Britta Bruno Carina Carl Carla
Carlos Carmen Carola Carolin Caroline Carsten Catherine Cem Charles Charlotte Chris Christa Christian Christiane Christina Christine
Christoph Christopher Claudia Clemens Cornelia Dagmar Dan Daniel Daniela Dave David Deborah Dennis Detlef Diana Dieter Dirk Dominik
Donald Doris Dorothea Eberhard Eckhard Edgar Edward Elena Elisabeth Elizabeth Elke Ella Emil Emily Emma Eric Erich Erik Erika Ernst
Esra Esther Eva Evelyn Fabian Fatih Fatma Felix Ferdinand Florian Frank Franz Franziska Fred Frieda Friedrich Fritz Gabriel Gabriele
Gary George Georg Gerald Gerd Gerhard Gertrud Gina Gisela Gregor Greta Gudrun Guido Günter Günther Gustav Hanna Hannah Hannelore Hannes
Hans Harald Harry Hartmut Hasan Heather Heidi Heike Heiko Heiner Heinrich Heinz Helen Helena Helene Helga Helmut Henning Henrik Henry
Herbert Hermann Hilde Holger Horst Hubert Hugo Ilona Ilse Ina Ines Inga Inge Ingo Ingrid Irene Iris Isabel Isabella Ivan Jack Jacob Jakob
James Jan Jana Jane Janina Jason Jasmin Jean Jennifer Jens Jessica Jim Joachim Jochen Joe Johann Johanna Johannes John Jonas Jonathan
Jörg Josef Joseph Josephine Joshua Judith Jule Julia Julian Juliane Julie Jürgen Justin Jutta Kai Karin Karina Karl Karla Karolin Karsten
Katharina Kathrin Katja Katrin Kay Kelly Kemal Ken Kerstin Kevin Kim Kirsten Klara Klaus Konrad Konstantin Kristin Kristina Kurt Lara
Larissa Lars Laura Lea Lena Lennart Leon Leonie Linda Lisa Lothar Louis Louise Luca Lucia Lucy Ludwig Luis Luise Lukas Lutz Lydia Maik
Maike Maja Malte Mandy Manfred Manuel Manuela Marc Marcel Marcus Mareike Margarete Margaret Margit Maria Marie Marina Mario Marion Mark
Marko Markus Marlene Martha Martin Martina Mary Mathias Mathilda Matteo Matthew Matthias Max Maximilian Mehmet Melanie Merle Mia Michael
Michaela Michelle Mike Miriam Mirko Mohamed Mona Monika Moritz Murat Mustafa Nadine Nadja Natalie Natascha Nele Nicholas Nick Nicolas
Nicole Niels Niklas Nils Nina Nora Norbert Olaf Oliver Olga Oscar Oskar Otto Patricia Patrick Paul Paula Pauline Peggy Peter Petra Philip
Philipp Pia Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reiner Reinhard Renate René Richard Rita Rob Robert Robin Roger Roland Rolf
Roman Ronald Rosa Rosemarie Rudi Rudolf Rüdiger Ruth Ryan Sabine Sabrina Sam Samuel Sandra Sara Sarah Sascha Scott Sebastian Selin Sibylle
Siegfried Silke Silvia Simon Simone Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Stephanie Stephen Steve Steven Susan
Susanne Sven Svenja Sylvia Tanja Tamara Tatjana Theo Theresa Thomas Thorsten Tim Timo Tina Tobias Tom Torben Torsten Ulf Uli Ulrich
Ulrike Ursula Ute Uwe Valentin Vanessa Vera Verena Veronika Viktor Viktoria Vincent Volker Waltraud Walter Werner Wilhelm Wilfried
William Wolf Wolfgang Yannick Yvonne Zoe
`
